package org.utilitill.vault.nectar;

import java.util.Map;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.TokenCarrier;

/**
 * The words of Nectar's format and the codes of the standard for the same; capitals do not count. Nectar writes MISTY1
 * in two ways, and its form fixes the carrier to {@code numeric}.
 */
final class Vocabulary {

    static final String ALGORITHM_RULE = "sta|07|misty1|11";
    static final String CARRIER_RULE = "numeric|02|magnetic|01|virtual|07";

    /** Codes of the algorithms; 9 is known and not proved. */
    static final Map<String, Integer> ALGORITHMS =
            Map.of("sta", 7, "07", 7, "dea", 9, "09", 9, "misty1", 11, "misty", 11, "11", 11);

    static final Map<String, TokenCarrier> CARRIERS = Map.of(
            "numeric", TokenCarrier.NUMERIC,
            "02", TokenCarrier.NUMERIC,
            "magnetic", TokenCarrier.MAGNETIC_CARD,
            "magnetic card", TokenCarrier.MAGNETIC_CARD,
            "magnetic_card", TokenCarrier.MAGNETIC_CARD,
            "magnetic-card", TokenCarrier.MAGNETIC_CARD,
            "01", TokenCarrier.MAGNETIC_CARD,
            "virtual", TokenCarrier.VIRTUAL,
            "07", TokenCarrier.VIRTUAL);

    private Vocabulary() {}

    static String word(EncryptionAlgorithm ea) {
        return switch (ea) {
            case EA07 -> "sta";
            case EA11 -> "misty1";
        };
    }

    /** The word for a carrier; empty for DLMS, which the format does not know. */
    static String word(TokenCarrier carrier) {
        return switch (carrier) {
            case NUMERIC -> "numeric";
            case MAGNETIC_CARD -> "01";
            case VIRTUAL -> "07";
            case DLMS -> "";
        };
    }
}
