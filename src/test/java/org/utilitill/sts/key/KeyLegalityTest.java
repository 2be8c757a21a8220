package org.utilitill.sts.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.utilitill.sts.field.StsError;

/** The whole table of keys, against the standard's rules written down once more as sentences. */
class KeyLegalityTest {

    private static final int[] LENGTHS = {0, 8, 56, 63, 64, 65, 72, 120, 128, 136, 152, 160, 168, 192};
    private static final int[] BASES = {1992, 1993, 1994, 2013, 2014, 2015, 2034, 2035, 2036, 2056};
    private static final int[] EXPIRIES = {-1, 0, 85, 170, 254, 255, 256};

    private static Optional<StsError> expected(int dkga, int ea, int bits, int kt, int base, int ken) {
        boolean legalBase = base == 1993 || base == 2014 || base == 2035;
        if (kt < 0 || kt > 3) {
            return Optional.of(StsError.E_KEY_TYPE);
        } else if (ea != 7 && ea != 9 && ea != 11) {
            return Optional.of(StsError.E_EA);
        } else if (dkga < 1 || dkga > 4) {
            return Optional.of(StsError.E_DKGA);
        } else if (ken < 0 || ken > 255) {
            return Optional.of(StsError.E_KEY_EXPIRY);
        } else if (!legalBase) {
            return Optional.of(StsError.E_BASE_DATE);
        }
        return ofDerivation(dkga, ea, bits, kt);
    }

    private static Optional<StsError> ofDerivation(int dkga, int ea, int bits, int kt) {
        boolean desIsWithdrawn = ea == 9;
        boolean derivationIsUnproven = dkga == 1 || dkga == 3;
        boolean commonKeyIsUnproven = dkga == 4 && kt == 3;
        if (desIsWithdrawn || derivationIsUnproven || commonKeyIsUnproven) {
            return Optional.of(StsError.E_UNVERIFIED);
        } else if (dkga == 2 && ea == 11) {
            return Optional.of(StsError.E_DKGA);
        }
        int needed = dkga == 2 ? 64 : 160;
        return bits == needed ? Optional.empty() : Optional.of(StsError.E_VK_LENGTH);
    }

    @Test
    void everyCombinationIsLegalOrRefusedByItsRule() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        int legal = 0;
        for (int dkga = -1; dkga <= 5; dkga++) {
            for (int ea = 0; ea <= 12; ea++) {
                for (int kt = -1; kt <= 4; kt++) {
                    for (int bits : LENGTHS) {
                        for (int base : BASES) {
                            for (int ken : EXPIRIES) {
                                Optional<StsError> verdict = KeyLegality.verdict(dkga, ea, bits, kt, base, ken);
                                if (!verdict.equals(expected(dkga, ea, bits, kt, base, ken))) {
                                    wrong.add("DKGA %d EA %d KT %d, %d bits, %d, KEN %d: %s"
                                            .formatted(dkga, ea, kt, bits, base, ken, verdict));
                                }
                                tried++;
                                legal += verdict.isEmpty() ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(7 * 13 * 6 * 14 * 10 * 7);
        // Derivation 02 with four key types, and 04 with three under each of two algorithms; three bases, five
        // expiries.
        assertThat(legal).isEqualTo((4 + 2 * 3) * 3 * 5);
    }
}
