package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.KeyLegality;

/** What a line with a vending key is refused for is what the one table of keys says. */
class KeyTableTest {

    private static String line(int dkga, int ea, int bits, int kt, int baseDate, int ken) {
        return ("{\"vendingKeyHex\":\"" + "AB".repeat(bits / Byte.SIZE)
                + "\",\"sgc\":\"123457\",\"ti\":\"01\",\"krn\":4,"
                + "\"tct\":1,\"meterPan\":\"600727000000000009\",\"dkga\":" + dkga + ",\"ea\":" + ea + ",\"kt\":" + kt
                + ",\"baseDate\":" + baseDate + ",\"ken\":" + ken + "}");
    }

    private static String refusal(String line) {
        return Asked.answer("decoderKey", line).path("error").asText("");
    }

    @Test
    void aLineIsRefusedByTheRowOfItsKey() {
        for (int dkga = -1; dkga <= 6; dkga++) {
            for (int ea : new int[] {0, 7, 8, 9, 11, 12}) {
                for (int kt = 0; kt <= 3; kt++) {
                    for (int bits : new int[] {0, 56, 64, 128, 160, 168}) {
                        String verdict = KeyLegality.verdict(dkga, ea, bits, kt, 2014, 85)
                                .map(StsError::name)
                                .orElse("");
                        assertThat(refusal(line(dkga, ea, bits, kt, 2014, 85)))
                                .as("DKGA %d EA %d KT %d, %d bits", dkga, ea, kt, bits)
                                .isEqualTo(verdict);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1993, 0",
        "2, 1992, 0",
        "2, 2036, 255",
        "2, 2035, 256",
        "2, 1993, -1",
        "1, 2014, 85",
        "4, 2014, 85",
        "-1, 2014, 85"
    })
    void baseDateAndExpiryNumberAndTypeAreOfTheTableToo(int kt, int baseDate, int ken) {
        String verdict = KeyLegality.verdict(2, 7, 64, kt, baseDate, ken)
                .map(StsError::name)
                .orElse("");
        assertThat(refusal(line(2, 7, 64, kt, baseDate, ken))).isEqualTo(verdict);
    }
}
