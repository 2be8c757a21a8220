package org.utilitill.vault.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassphraseWordsTest {

    private static final String WORD = "[bdfghjklmnprstvwyz][aeiou][bdfghjklmnprstvwyz][aeiou]";
    private static final int WORDS = 18 * 5 * 18 * 5;

    private final PassphraseWords words = new PassphraseWords(new SecureRandom());

    @Test
    void aPassphraseIsFiveWordsThatCanBeReadOut() {
        assertThat(new String(words.passphrase())).matches(WORD + "( " + WORD + "){4}");
    }

    @Test
    void aRecoveryCodeIsTenWords() {
        assertThat(new String(words.recoveryCode())).matches(WORD + "( " + WORD + "){9}");
    }

    @Test
    void theWordsAreEnoughFor64And128Bits() {
        assertThat(PassphraseWords.PASSPHRASE * Math.log(WORDS) / Math.log(2)).isGreaterThan(64);
        assertThat(PassphraseWords.RECOVERY_CODE * Math.log(WORDS) / Math.log(2))
                .isGreaterThan(128);
    }

    @Test
    void everyLetterOfEveryPlaceComesAboutAsOften() {
        Map<String, Integer> counts = new HashMap<>();
        int codes = 3_000;
        for (int i = 0; i < codes; i++) {
            char[] code = words.recoveryCode();
            for (int at = 0; at < code.length; at++) {
                counts.merge(at % 5 + " " + code[at], 1, Integer::sum);
            }
        }
        assertThat(counts).hasSize(18 + 5 + 18 + 5 + 1);
        int drawn = codes * PassphraseWords.RECOVERY_CODE;
        counts.forEach((place, count) -> {
            int expected = drawn / (place.matches("[02].*") ? 18 : place.matches("[13].*") ? 5 : 1);
            // Six standard deviations and more: never in a lifetime of runs.
            assertThat(count).as(place).isBetween(expected * 8 / 10 - 10, expected * 12 / 10);
        });
    }

    @Test
    void noTwoPassphrasesAreAlike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(new String(words.passphrase()))).isTrue();
        }
    }
}
