package org.utilitill.cli.lines;

import java.util.HexFormat;

/** Numbers and bytes as upper-case hex digits, the most significant first. */
public final class Hex {

    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private Hex() {}

    /** The lowest bits of a number, as so many digits, 16 at most. */
    public static String of(long value, int digits) {
        return UPPER.toHexDigits(value, digits);
    }

    /** Two digits a byte. */
    public static String of(byte[] bytes) {
        return UPPER.formatHex(bytes);
    }
}
