package org.utilitill.sts.field;

/**
 * The 16-bit check sum inside a token: generator x^16+x^15+x^2+1, least significant bit first, preset FFFF, and the low
 * byte of the register goes first. It is the only proof of authenticity a token has.
 */
public final class Crc16 {

    private static final int GENERATOR_REFLECTED = 0xA001;
    private static final int PRESET = 0xFFFF;
    private static final int MESSAGE_BYTES = 7;
    private static final int CURRENCY_MARK = 0x01;
    private static final char[] NEXT = table();

    private Crc16() {}

    /**
     * The CRC field of a token.
     *
     * @param message the 50 bits class, subclass and content, right justified in seven bytes
     * @return 16 bits, as they stand in the token
     */
    public static int of(long message) {
        return lowByteFirst(register(message));
    }

    /**
     * The CRC field of a currency credit token: one byte 01 follows the message, so that a meter which counts units
     * cannot take a token that counts money.
     *
     * @param message the 50 bits class, subclass and content, right justified in seven bytes
     * @return 16 bits, as they stand in the token
     */
    public static int ofCurrency(long message) {
        return lowByteFirst(feed(register(message), CURRENCY_MARK));
    }

    private static int register(long message) {
        int register = PRESET;
        for (int shift = 8 * (MESSAGE_BYTES - 1); shift >= 0; shift -= 8) {
            register = feed(register, (int) (message >>> shift) & 0xFF);
        }
        return register;
    }

    private static int feed(int register, int octet) {
        return register >>> 8 ^ NEXT[(register ^ octet) & 0xFF];
    }

    /** What eight turns of the register, bit by bit, make of each octet. */
    private static char[] table() {
        char[] table = new char[256];
        for (int octet = 0; octet < table.length; octet++) {
            int register = octet;
            for (int bit = 0; bit < 8; bit++) {
                register = (register & 1) == 0 ? register >>> 1 : register >>> 1 ^ GENERATOR_REFLECTED;
            }
            table[octet] = (char) register;
        }
        return table;
    }

    private static int lowByteFirst(int register) {
        return (register & 0xFF) << 8 | register >>> 8;
    }
}
