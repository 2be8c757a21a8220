package org.utilitill.vault;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What makes a DES key unfit: FIPS 74 and NIST SP 800-67 name four weak and twelve semi-weak keys.
 *
 * <p>Parity is checked and never put right. Derivation 02 takes the vending key into its last XOR as given, so a key
 * with other parity bits makes other decoder keys, and a check value does not tell: DES itself ignores these bits.
 */
public final class DesKeys {

    private static final int WITHOUT_PARITY = 0xFE;

    private static final List<String> WEAK =
            List.of("0101010101010101", "FEFEFEFEFEFEFEFE", "E0E0E0E0F1F1F1F1", "1F1F1F1F0E0E0E0E");

    // Pairs: each undoes the other.
    private static final List<String> SEMI_WEAK = List.of(
            "011F011F010E010E",
            "1F011F010E010E01",
            "01E001E001F101F1",
            "E001E001F101F101",
            "01FE01FE01FE01FE",
            "FE01FE01FE01FE01",
            "1FE01FE00EF10EF1",
            "E01FE01FF10EF10E",
            "1FFE1FFE0EFE0EFE",
            "FE1FFE1FFE0EFE0E",
            "E0FEE0FEF1FEF1FE",
            "FEE0FEE0FEF1FEF1");

    private DesKeys() {}

    /** The first fault of 8 bytes as a DES key: WEAK, SEMI_WEAK, EQUAL_BYTES or PARITY. */
    public static Optional<KeyFault> fault(byte[] key) {
        if (isOneOf(WEAK.stream(), key)) {
            return Optional.of(KeyFault.WEAK);
        }
        if (isOneOf(SEMI_WEAK.stream(), key)) {
            return Optional.of(KeyFault.SEMI_WEAK);
        }
        if (hasEqualBytes(key)) {
            return Optional.of(KeyFault.EQUAL_BYTES);
        }
        return hasOddParity(key) ? Optional.empty() : Optional.of(KeyFault.PARITY);
    }

    /** Whether every byte has an odd number of ones. */
    public static boolean hasOddParity(byte[] key) {
        int odd = 1;
        for (byte part : key) {
            odd &= Integer.bitCount(part & 0xFF);
        }
        return odd == 1;
    }

    /** Whether all bytes are the same but for the parity bit. */
    public static boolean hasEqualBytes(byte[] key) {
        int different = 0;
        for (byte part : key) {
            different |= part ^ key[0];
        }
        return (different & WITHOUT_PARITY) == 0;
    }

    private static boolean isOneOf(Stream<String> list, byte[] key) {
        return list.map(HexFormat.of()::parseHex).anyMatch(known -> sameKey(known, key));
    }

    private static boolean sameKey(byte[] known, byte[] key) {
        int different = 0;
        for (int place = 0; place < known.length; place++) {
            different |= known[place] ^ key[place];
        }
        return (different & WITHOUT_PARITY) == 0;
    }
}
