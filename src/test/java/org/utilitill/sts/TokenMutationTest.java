package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.TokenNumber;

/**
 * Published tokens and everything a finger can do to them. How many changes end in which error was counted by an
 * implementation of the standard that shares nothing with the engine; none of them passes by chance.
 */
class TokenMutationTest {

    private static final String ANY_KEY = "0ABC12DEF3456789";

    /** Tokens of each kind, with the errors of their 180 wrong digits and 19 swaps in that order: CRC, class, range. */
    private enum Fixture {
        CREDIT_DKGA02("23716100501183194197", "E653341F9D5BF36F", 0, 0, new int[] {155, 23, 2}, new int[] {15, 2, 0}),
        TIME_DKGA04("09746334499913988084", "87F3ECBB2E46B48F", 0, 3, new int[] {156, 21, 3}, new int[] {11, 2, 1}),
        CREDIT_EA11(
                "58625789986991357486", "929BD3A415C9420A05EC5EE9F3CE91C3", 0, 0, new int[] {148, 29, 3}, new int[] {
                    14, 2, 1
                }),
        CURRENCY("24081984266066772647", "87F3ECBB2E46B48F", 0, 4, new int[] {146, 31, 3}, new int[] {12, 4, 0}),
        CLEAR_CREDIT(
                "43917986274716482997", "290E2626F5A0D106AAD1AAB6411589DF", 2, 1, new int[] {149, 28, 3}, new int[] {
                    15, 3, 0
                }),
        FIRST_OF_FOUR(
                "39536809214641544852", "929BD3A415C9420A05EC5EE9F3CE91C3", 2, 3, new int[] {149, 28, 3}, new int[] {
                    13, 4, 1
                }),
        THIRD_OF_THREE("39620459059615037790", "87F3ECBB2E46B48F", 2, 8, new int[] {144, 33, 3}, new int[] {9, 8, 1}),
        LOAD_SWITCH_TEST("00000000000150997584", ANY_KEY, 1, 0, new int[] {150, 28, 2}, new int[] {6, 2, 0}),
        EXTENDED_READ("03440750115445279822", ANY_KEY, 1, 2, new int[] {149, 29, 2}, new int[] {14, 1, 0});

        private final String digits;
        private final String keyHex;
        private final FrameType type;
        private final int[] wrongDigits;
        private final int[] swaps;

        Fixture(String digits, String keyHex, int tokenClass, int subClass, int[] wrongDigits, int[] swaps) {
            this.digits = digits;
            this.keyHex = keyHex;
            this.type = new FrameType(tokenClass, subClass);
            this.wrongDigits = wrongDigits;
            this.swaps = swaps;
        }

        DecoderKey key() {
            return key(keyHex);
        }

        DecoderKey key(String hex) {
            return KeyProbe.key(hex.length() == 16 ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11, hex);
        }

        String with(int place, char digit) {
            return digits.substring(0, place) + digit + digits.substring(place + 1);
        }
    }

    private static DecodeResult decode(String digits, DecoderKey key) {
        return new TokenDecoder().decode(digits, key, BaseDate.Y2014);
    }

    private static Map<StsError, Integer> refusals(Fixture fixture, List<String> changed) {
        Map<StsError, Integer> refusals = new TreeMap<>();
        try (DecoderKey key = fixture.key()) {
            for (String digits : changed) {
                assertThat(decode(digits, key)).as(digits).isInstanceOf(Undecodable.class);
                refusals.merge(((Undecodable) decode(digits, key)).error(), 1, Integer::sum);
            }
        }
        return refusals;
    }

    private static Map<StsError, Integer> expected(int... counts) {
        Map<StsError, Integer> expected = new TreeMap<>(Map.of(
                StsError.E_CRC, counts[0], StsError.E_CLASS_RESERVED, counts[1], StsError.E_TOKEN_RANGE, counts[2]));
        expected.values().removeIf(count -> count == 0);
        return expected;
    }

    private static List<String> wrongDigits(String digits, int firstPlace) {
        List<String> changed = new ArrayList<>();
        for (int place = firstPlace; place < digits.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != digits.charAt(place)) {
                    changed.add(digits.substring(0, place) + digit + digits.substring(place + 1));
                }
            }
        }
        return changed;
    }

    @ParameterizedTest
    @EnumSource
    void theTokenItselfIsRead(Fixture fixture) {
        try (DecoderKey key = fixture.key()) {
            Decoded decoded = (Decoded) decode(fixture.digits, key);
            assertThat(decoded.token().frameType()).isEqualTo(fixture.type);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWrongDigitIsRefusedForItsReason(Fixture fixture) {
        List<String> changed = wrongDigits(fixture.digits, 0);
        assertThat(changed).hasSize(180);
        assertThat(refusals(fixture, changed)).isEqualTo(expected(fixture.wrongDigits));
    }

    @ParameterizedTest
    @EnumSource
    void everySwapOfNeighboursIsRefusedUnlessTheyAreAlike(Fixture fixture) {
        List<String> swapped = new ArrayList<>();
        for (int place = 0; place < 19; place++) {
            swapped.add(fixture.digits.substring(0, place)
                    + fixture.digits.charAt(place + 1)
                    + fixture.digits.charAt(place)
                    + fixture.digits.substring(place + 2));
        }
        assertThat(swapped).hasSize(19);
        swapped.removeIf(fixture.digits::equals);
        assertThat(refusals(fixture, swapped)).isEqualTo(expected(fixture.swaps));
    }

    /** 15 390 changes a token, of which one in 65 536 could pass. */
    @ParameterizedTest
    @EnumSource
    void noTwoWrongDigitsPassByChance(Fixture fixture) {
        List<String> passed = new ArrayList<>();
        int changes = 0;
        try (DecoderKey key = fixture.key()) {
            for (String once : wrongDigits(fixture.digits, 0)) {
                for (String twice : wrongDigits(once, firstDifference(fixture.digits, once) + 1)) {
                    if (decode(twice, key) instanceof Decoded) {
                        passed.add(twice);
                    }
                    changes++;
                }
            }
        }
        assertThat(passed).isEmpty();
        assertThat(changes).isEqualTo(15_390);
    }

    private static int firstDifference(String digits, String changed) {
        return IntStream.range(0, digits.length())
                .filter(place -> digits.charAt(place) != changed.charAt(place))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void everyTruncationAndEveryExtraCharacterIsNoToken(Fixture fixture) {
        List<String> changed = new ArrayList<>();
        for (int length = 0; length < 20; length++) {
            changed.add(fixture.digits.substring(0, length));
            changed.add(fixture.digits.substring(20 - length));
            for (char other : new char[] {'x', ' ', '-', '+', '.', '٣', '３', '\n', '\0', '/', ':'}) {
                changed.add(fixture.with(length, other));
                changed.add(fixture.digits.substring(0, length) + other + fixture.digits.substring(length));
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                changed.add(fixture.digits.substring(0, length) + digit + fixture.digits.substring(length));
            }
        }
        changed.add(TokenNumber.of(fixture.digits).grouped());
        assertThat(refusals(fixture, changed)).isEqualTo(Map.of(StsError.E_TOKEN_FORMAT, changed.size()));
        assertThat(changed).hasSize(20 * (2 + 22 + 10) + 1);
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyThatDiffersByOneBitIsTheWrongKeyUnlessNoneIsNeeded(Fixture fixture) {
        byte[] key = HexFormat.of().parseHex(fixture.keyHex);
        int wrong = 0;
        for (int bit = 0; bit < 8 * key.length; bit++) {
            byte[] other = key.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            try (DecoderKey otherKey = fixture.key(HexFormat.of().formatHex(other))) {
                DecodeResult result = decode(fixture.digits, otherKey);
                if (fixture.type.enciphered()) {
                    assertThat(result).isEqualTo(new Undecodable(StsError.E_CRC, fixture.type.tokenClass()));
                    wrong++;
                } else {
                    assertThat(result).isInstanceOf(Decoded.class);
                }
            }
        }
        assertThat(wrong).isEqualTo(fixture.type.enciphered() ? 4 * fixture.keyHex.length() : 0);
    }

    @Test
    void anyTextIsAnsweredByAValue() {
        Random random = new Random(Theory.SEED);
        try (DecoderKey key = Fixture.CREDIT_DKGA02.key()) {
            for (int i = 0; i < 20_000; i++) {
                StringBuilder digits = new StringBuilder();
                for (int place = 0; place < 20; place++) {
                    digits.append((char) ('0' + random.nextInt(10)));
                }
                assertThat(decode(digits.toString(), key))
                        .as("seed %d: %s", Theory.SEED, digits)
                        .isNotNull();
            }
        }
    }
}
