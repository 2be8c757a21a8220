package org.utilitill.sts.key;

import java.util.List;
import java.util.Set;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * The old meters that are keyed by derivation 01 although everything else about them says 02. Derivation 02 would give
 * them a wrong key, so they have to be recognised.
 */
final class LegacyMeters {

    private static final String IIN = "600727";
    private static final int KRN = 1;
    private static final int DRN_DIGITS = 11;
    private static final char FIRST_DIGIT_OF_ALL = '0';

    private static final List<Range> NUMBERS = List.of(
            new Range(1_000_000_000L, 1_004_999_999L),
            new Range(1_090_000_000L, 1_090_004_999L),
            new Range(3_000_000_000L, 3_114_000_009L),
            new Range(4_000_000_000L, 4_059_999_999L),
            new Range(6_010_000_000L, 6_039_999_999L),
            new Range(6_400_000_000L, 6_419_999_999L),
            new Range(6_660_000_000L, 6_699_999_999L),
            new Range(6_990_000_010L, 6_990_009_999L),
            new Range(7_000_000_000L, 7_020_999_999L));

    private static final Set<String> COMMON_KEY_GROUPS =
            Set.of("100702", "990400", "990401", "990402", "990403", "990404", "990405");

    private LegacyMeters() {}

    static boolean covers(VendingKey key, MeterIdentity meter) {
        boolean candidate =
                meter.pan().iin().equals(IIN) && key.krn().value() == KRN && meter.ea() == EncryptionAlgorithm.EA07;
        return candidate
                && switch (key.type()) {
                    case DITK -> false;
                    case DDTK, DUTK -> hasLegacyNumber(meter);
                    case DCTK -> COMMON_KEY_GROUPS.contains(key.sgc().digits());
                };
    }

    private static boolean hasLegacyNumber(MeterIdentity meter) {
        if (meter.pan().digits().charAt(IIN.length()) != FIRST_DIGIT_OF_ALL) {
            return false;
        }
        long number = Long.parseLong(meter.pan().digits(), IIN.length(), IIN.length() + DRN_DIGITS, 10);
        for (Range range : NUMBERS) {
            if (range.from <= number && number <= range.to) {
                return true;
            }
        }
        return false;
    }

    private record Range(long from, long to) {}
}
