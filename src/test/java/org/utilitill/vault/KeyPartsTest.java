package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.vault.KeyParts.Code;
import org.utilitill.vault.KeyParts.Joined;
import org.utilitill.vault.KeyParts.Part;
import org.utilitill.vault.KeyParts.Refused;
import org.utilitill.vault.KeyParts.Taken;
import org.utilitill.vault.KeyParts.Whole;

class KeyPartsTest {

    private static final String FIRST = "1122334455667788";

    private final KeyParts parts = new KeyParts(2);

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void twoPartsMakeTheKeyWhoseCheckValueIsOnThePaper() {
        assertThat(take(FIRST)).isEqualTo(new Part(1, CheckValue.of(hex(FIRST))));
        assertThat(take(other("0123456789ABCDEF"))).isInstanceOf(Part.class);

        try (Whole whole = (Whole) parts.join(" d5 d4-4f ")) {
            assertThat(whole.key().<String>read(HexFormat.of()::formatHex)).isEqualTo("0123456789abcdef");
            assertThat(whole.checkValue()).isEqualTo("D5D44F");
            assertThat(whole.toString()).doesNotContainIgnoringCase("0123456789abcdef");
        }
    }

    @Test
    void twentyBytesMakeAKeyOfDerivation04() {
        byte[] first = new byte[20];
        byte[] second = new byte[20];
        new Random(4).nextBytes(first);
        new Random(5).nextBytes(second);
        byte[] key = xor(first, second);
        try (KeyParts long04 = new KeyParts(4)) {
            long04.take(HexFormat.of().formatHex(first).toCharArray());
            long04.take(HexFormat.of().formatHex(second).toCharArray());

            try (Whole whole = (Whole) long04.join(CheckValue.of(key))) {
                assertThat(whole.key().<String>read(HexFormat.of()::formatHex))
                        .isEqualTo(HexFormat.of().formatHex(key));
            }
        }
    }

    @Test
    void groupsBlanksAndEitherCaseAreOneAndTheSamePart() {
        try (KeyParts other = new KeyParts(2)) {
            assertThat(take(" aabb ccdd-eeff\u00A00011\n")).isEqualTo(other.take("AABBCCDDEEFF0011".toCharArray()));
        }
    }

    @Test
    void whatWasTypedIsWipedWhetherItIsTakenOrNot() {
        char[] good = FIRST.toCharArray();
        char[] bad = "112233445566778x".toCharArray();
        parts.take(good);
        parts.take(bad);

        assertThat(good).containsOnly('\0');
        assertThat(bad).containsOnly('\0');
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',                      LENGTH
        112233445566778,         LENGTH
        11223344556677889,       LENGTH
        1122334455667788990011223344556677889900, LENGTH
        112233445566778g,        NOT_HEX
        1122.3344.5566.7788,     NOT_HEX
        \uFF11122334455667788,   NOT_HEX
        0000000000000000,        EMPTY_PART
        FFFFFFFFFFFFFFFF,        EMPTY_PART
        0101010101010101,        EMPTY_PART
        """)
    void aPartThatCanNotBeOneIsRefused(String typed, Code code) {
        assertThat(take(typed)).isEqualTo(new Refused(code, 1, Optional.empty(), Optional.empty(), 16));
    }

    @Test
    void aPartWhoseCheckValueIsNotOnItsPaperIsRefusedAndMayBeTypedAgain() {
        Taken refused = parts.take(FIRST.toCharArray(), "000000");

        String found = CheckValue.of(hex(FIRST));
        assertThat(refused).isEqualTo(new Refused(Code.CHECK_VALUE, 1, Optional.empty(), Optional.of(found), 16));
        assertThat(parts.take(FIRST.toCharArray(), found)).isEqualTo(new Part(1, found));
    }

    @Test
    void theSamePartTwiceIsRefused() {
        take(FIRST);

        assertThat(take(FIRST)).isEqualTo(new Refused(Code.SAME_PART, 2, Optional.empty(), Optional.empty(), 16));
    }

    @Test
    void anotherCheckValueThanThePapersMakesNoKeyAndWipesTheParts() {
        take(FIRST);
        take(other("0123456789ABCDEF"));

        Joined joined = parts.join("D5D44E");

        assertThat(joined).isEqualTo(new Refused(Code.CHECK_VALUE, 0, Optional.empty(), Optional.of("D5D44F"), 16));
        assertThatThrownBy(() -> parts.join("D5D44F")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        0101010101010101, WEAK
        1F1F1F1F0E0E0E0E, WEAK
        01FE01FE01FE01FE, SEMI_WEAK
        ABABABABABABABAB, EQUAL_BYTES
        0022446688AACCEE, PARITY
        """)
    void anUnfitKeyIsRefusedThoughItsCheckValueIsRight(String key, KeyFault fault) {
        take(FIRST);
        take(other(key));

        assertThat(parts.join(CheckValue.of(hex(key))))
                .isEqualTo(new Refused(Code.UNFIT, 0, Optional.of(fault), Optional.empty(), 16));
    }

    @Test
    void aThirdPartAndAJoinOfOneAreMistakesOfTheProgram() {
        take(FIRST);
        assertThatThrownBy(() -> parts.join("D5D44F")).isInstanceOf(IllegalStateException.class);
        take(other("0123456789ABCDEF"));
        assertThatThrownBy(() -> take("2122334455667788"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("2122334455667788");
        assertThatThrownBy(() -> new KeyParts(3)).isInstanceOf(IllegalArgumentException.class);
    }

    private Taken take(String typed) {
        return parts.take(typed.toCharArray());
    }

    /** The second part of a key. */
    private static String other(String key) {
        return HexFormat.of().formatHex(xor(hex(FIRST), hex(key)));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] both = one.clone();
        for (int place = 0; place < both.length; place++) {
            both[place] ^= other[place];
        }
        return both;
    }
}
