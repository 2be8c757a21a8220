package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a configuration, in the order they are written. */
enum NectarField {
    NAME,
    TYPE,
    KEY_EXPIRY_NO,
    ENCRYPTION_ALGORITHM,
    TOKEN_CARRIER_TYPE,
    DECODER_KEY_GENERATION_ALGORITHM,
    TARIFF_INDEX,
    KEY_REVISION_NO,
    VENDING_KEY,
    SUPPLY_GROUP_CODE,
    KEY_TYPE,
    BASE_DATE,
    ISSUER_IDENTIFICATION_NO,
    // The rest are of Prism configurations only.
    HOST,
    PORT,
    REALM,
    USERNAME,
    PASSWORD;

    /** What a configuration with a key in it has, each once. */
    static List<NectarField> ofKeys() {
        return Arrays.stream(values()).filter(NectarField::isOfKeys).toList();
    }

    boolean isOfKeys() {
        return compareTo(HOST) < 0;
    }

    /** As it stands in the text. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a name in the text; null for any other. */
    static @Nullable NectarField of(byte[] text, int from, int to) {
        for (NectarField field : values()) {
            byte[] name = field.text().getBytes(US_ASCII);
            if (Arrays.equals(text, from, to, name, 0, name.length)) {
                return field;
            }
        }
        return null;
    }
}
