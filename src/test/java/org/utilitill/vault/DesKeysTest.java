package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.params.DESParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"0101010101010101", "FEFEFEFEFEFEFEFE", "E0E0E0E0F1F1F1F1", "1F1F1F1F0E0E0E0E"})
    void aWeakKeyUndoesItselfAndIsRefused(String hex) {
        byte[] key = HexFormat.of().parseHex(hex);

        assertThat(twice(key, key)).isEqualTo(new byte[8]);
        assertThat(DESParameters.isWeakKey(key, 0)).isTrue();
        assertThat(DesKeys.fault(key)).contains(KeyFault.WEAK);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        011F011F010E010E, 1F011F010E010E01
        01E001E001F101F1, E001E001F101F101
        01FE01FE01FE01FE, FE01FE01FE01FE01
        1FE01FE00EF10EF1, E01FE01FF10EF10E
        1FFE1FFE0EFE0EFE, FE1FFE1FFE0EFE0E
        E0FEE0FEF1FEF1FE, FEE0FEE0FEF1FEF1
        """)
    void semiWeakKeysUndoEachOtherAndAreRefused(String one, String other) {
        byte[] first = HexFormat.of().parseHex(one);
        byte[] second = HexFormat.of().parseHex(other);

        assertThat(twice(first, second)).isEqualTo(new byte[8]);
        assertThat(DesKeys.fault(first)).contains(KeyFault.SEMI_WEAK);
        assertThat(DesKeys.fault(second)).contains(KeyFault.SEMI_WEAK);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        0000000000000000, WEAK
        FFFFFFFFFFFFFFFF, WEAK
        E1E1E1E1F0F0F0F0, WEAK
        00FE00FE00FE00FE, SEMI_WEAK
        ABABABABABABABAB, EQUAL_BYTES
        ABAAABAAABAAABAA, EQUAL_BYTES
        0123456789ABCDEE, PARITY
        0022446688AACCEE, PARITY
        """)
    void whatDesTakesForOneOfThemIsRefusedWhateverItsParity(String hex, KeyFault fault) {
        assertThat(DesKeys.fault(HexFormat.of().parseHex(hex))).contains(fault);
    }

    @Test
    void anOrdinaryKeyHasNoFault() {
        assertThat(DesKeys.fault(HexFormat.of().parseHex("0123456789ABCDEF"))).isEmpty();
    }

    @Test
    void oneWrongBitAnywhereIsSeenInTheParity() {
        for (int bit = 0; bit < 64; bit++) {
            byte[] key = HexFormat.of().parseHex("0123456789ABCDEF");
            key[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(DesKeys.fault(key)).as("bit %d", bit).contains(KeyFault.PARITY);
        }
    }

    private static byte[] twice(byte[] first, byte[] second) {
        byte[] block = new byte[8];
        for (byte[] key : new byte[][] {first, second}) {
            DESEngine des = new DESEngine();
            des.init(true, new KeyParameter(key));
            des.processBlock(block, 0, block, 0);
        }
        return block;
    }
}
