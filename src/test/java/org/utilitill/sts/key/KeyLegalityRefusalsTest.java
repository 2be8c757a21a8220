package org.utilitill.sts.key;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;

/** What is refused while only a part of a key is known, cell by cell, with the code and the sentence a person reads. */
class KeyLegalityRefusalsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # DKGA, EA
        2,  7
        4,  7
        4, 11
        """)
    void aProvenDerivationIsLegalForItsAlgorithms(int dkga, int ea) {
        assertThatCode(() -> KeyLegality.requireDerivation(dkga, ea)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # DKGA, EA
        1,  7
        1,  9
        1, 11
        3,  7
        3,  9
        3, 11
        """)
    void derivations01And03AreUnprovenForEveryAlgorithm(int dkga, int ea) {
        assertRefused(
                () -> KeyLegality.requireDerivation(dkga, ea),
                StsError.E_UNVERIFIED,
                "Key derivation 0" + dkga + " is not proven by any published key.");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void aProvenDerivationIsUnprovenForTheWithdrawnAlgorithm09(int dkga) {
        assertRefused(
                () -> KeyLegality.requireDerivation(dkga, 9),
                StsError.E_UNVERIFIED,
                "The encryption algorithm 09 (DEA) is not proven by any published token.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # DKGA, EA, sentence
        2, 11, Key derivation 02 makes no keys for algorithm 11.
        0,  7, Key derivation 0 is not 01 to 04.
        0,  9, Key derivation 0 is not 01 to 04.
        0, 11, Key derivation 0 is not 01 to 04.
        5,  7, Key derivation 5 is not 01 to 04.
        5,  9, Key derivation 5 is not 01 to 04.
        5, 11, Key derivation 5 is not 01 to 04.
        """)
    void aDerivationThatMakesNoKeysForAnAlgorithmIsEDkga(int dkga, int ea, String sentence) {
        assertRefused(() -> KeyLegality.requireDerivation(dkga, ea), StsError.E_DKGA, sentence);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # DKGA, EA
        2,  6
        4,  8
        1, 10
        3, 12
        0,  0
        5, -1
        """)
    void anAlgorithmThatIsNoneIsEEaWhateverTheDerivation(int dkga, int ea) {
        assertRefused(
                () -> KeyLegality.requireDerivation(dkga, ea),
                StsError.E_EA,
                "The encryption algorithm " + ea + " is neither 07 nor 11.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # DKGA, EA, bits, KT
        2,  7,  64,
        2,  7,  64, 0
        2,  7,  64, 1
        2,  7,  64, 2
        2,  7,  64, 3
        4,  7, 160,
        4,  7, 160, 0
        4,  7, 160, 1
        4,  7, 160, 2
        4, 11, 160,
        4, 11, 160, 0
        4, 11, 160, 1
        4, 11, 160, 2
        """)
    void aVendingKeyOfItsDerivationsLengthIsLegalAndItsTypeMayBeUnknown(int dkga, int ea, int bits, Integer kt) {
        assertThatCode(vendingKey(dkga, ea, bits, kt)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # DKGA, EA, bits, KT, sentence
        2,  7,   0,  , A vending key for derivation 02 has 8 bytes and not 0.
        2,  7,  56, 0, A vending key for derivation 02 has 8 bytes and not 7.
        2,  7,  72, 2, A vending key for derivation 02 has 8 bytes and not 9.
        2,  7, 128, 3, A vending key for derivation 02 has 8 bytes and not 16.
        2,  7, 160,  , A vending key for derivation 02 has 8 bytes and not 20.
        4,  7,  64,  , A vending key for derivation 04 has 20 bytes and not 8.
        4,  7, 152, 0, A vending key for derivation 04 has 20 bytes and not 19.
        4,  7, 168, 2, A vending key for derivation 04 has 20 bytes and not 21.
        4, 11, 128, 1, A vending key for derivation 04 has 20 bytes and not 16.
        4, 11, 152,  , A vending key for derivation 04 has 20 bytes and not 19.
        4, 11, 168, 2, A vending key for derivation 04 has 20 bytes and not 21.
        """)
    void aVendingKeyOfAnotherLengthThanItsDerivationsIsEVkLength(
            int dkga, int ea, int bits, Integer kt, String sentence) {
        assertRefused(vendingKey(dkga, ea, bits, kt), StsError.E_VK_LENGTH, sentence);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # EA, bits
         7, 160
        11, 160
         7,  64
        11, 152
        """)
    void aCommonKeyOfDerivation04IsUnprovenAtEveryLength(int ea, int bits) {
        assertRefused(
                vendingKey(4, ea, bits, 3),
                StsError.E_UNVERIFIED,
                "Key derivation 04 of a common key, key type 3, is not proven by any published key.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # DKGA, EA, bits, code, sentence
        0,  7,  64, E_DKGA,       Key derivation 0 is not 01 to 04.
        1,  7,  64, E_UNVERIFIED, Key derivation 01 is not proven by any published key.
        1, 11,  64, E_UNVERIFIED, Key derivation 01 is not proven by any published key.
        2, 11,  64, E_DKGA,       Key derivation 02 makes no keys for algorithm 11.
        3,  7, 128, E_UNVERIFIED, Key derivation 03 is not proven by any published key.
        3, 11, 128, E_UNVERIFIED, Key derivation 03 is not proven by any published key.
        5, 11, 160, E_DKGA,       Key derivation 5 is not 01 to 04.
        """)
    void aVendingKeyIsRefusedForWhatItsDerivationIsRefusedFor(
            int dkga, int ea, int bits, StsError code, String sentence) {
        assertRefused(vendingKey(dkga, ea, bits, null), code, sentence);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # EA, bits
         7,  64
         7, 160
        11, 160
        """)
    void aVendingKeyOfUnknownDerivationIsLegalIfAnyOfItsAlgorithmTakesItsLength(int ea, int bits) {
        assertThatCode(vendingKey(null, ea, bits, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # EA, bits, sentence; 8 bytes serve algorithm 07 alone, 16 only the unproven derivation 03
         7,   0, No derivation for algorithm 07 takes a vending key of 0 bytes.
         7,  56, No derivation for algorithm 07 takes a vending key of 7 bytes.
         7,  72, No derivation for algorithm 07 takes a vending key of 9 bytes.
         7, 128, No derivation for algorithm 07 takes a vending key of 16 bytes.
         7, 152, No derivation for algorithm 07 takes a vending key of 19 bytes.
         7, 168, No derivation for algorithm 07 takes a vending key of 21 bytes.
        11,  64, No derivation for algorithm 11 takes a vending key of 8 bytes.
        11, 128, No derivation for algorithm 11 takes a vending key of 16 bytes.
        11, 152, No derivation for algorithm 11 takes a vending key of 19 bytes.
        11, 168, No derivation for algorithm 11 takes a vending key of 21 bytes.
        """)
    void aVendingKeyOfUnknownDerivationIsEVkLengthIfNoneOfItsAlgorithmTakesItsLength(
            int ea, int bits, String sentence) {
        assertRefused(vendingKey(null, ea, bits, null), StsError.E_VK_LENGTH, sentence);
    }

    /** A derivation or a key type that is not known is null. */
    private static ThrowingCallable vendingKey(Integer dkga, int ea, int bits, Integer kt) {
        OptionalInt derivation = dkga == null ? OptionalInt.empty() : OptionalInt.of(dkga);
        Optional<KeyType> type = Optional.ofNullable(kt).map(KeyType::of);
        return () -> KeyLegality.requireVendingKey(derivation, EncryptionAlgorithm.of(ea), bits, type);
    }

    private static void assertRefused(ThrowingCallable call, StsError code, String sentence) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(call)
                .withMessage("%s", sentence)
                .extracting(StsException::error)
                .isEqualTo(code);
    }
}
