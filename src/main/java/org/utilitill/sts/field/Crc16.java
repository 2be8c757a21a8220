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
    private static final char[] BY_PLACE = byPlace();
    private static final int AFTER_PRESET = afterPreset();

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

    /**
     * The register after the seven bytes. It is linear, so what each byte does to it at its place, and what the preset
     * does, are looked up and added without carry.
     */
    private static int register(long message) {
        int register = AFTER_PRESET;
        for (int place = 0; place < MESSAGE_BYTES; place++) {
            register ^= BY_PLACE[(place << Byte.SIZE) | ((int) (message >>> (Byte.SIZE * place)) & 0xFF)];
        }
        return register;
    }

    private static int feed(int register, int octet) {
        return (register >>> Byte.SIZE) ^ BY_PLACE[(register ^ octet) & 0xFF];
    }

    /** What a byte leaves in an empty register when so many bytes as its place says follow it. */
    private static char[] byPlace() {
        char[] table = new char[MESSAGE_BYTES << Byte.SIZE];
        for (int octet = 0; octet < 1 << Byte.SIZE; octet++) {
            int register = octet;
            for (int place = 0; place < MESSAGE_BYTES; place++) {
                register = afterEightTurns(register);
                table[place << Byte.SIZE | octet] = (char) register;
            }
        }
        return table;
    }

    private static int afterPreset() {
        int register = PRESET;
        for (int place = 0; place < MESSAGE_BYTES; place++) {
            register = afterEightTurns(register);
        }
        return register;
    }

    private static int afterEightTurns(int register) {
        int turned = register;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            turned = (turned & 1) == 0 ? turned >>> 1 : (turned >>> 1) ^ GENERATOR_REFLECTED;
        }
        return turned;
    }

    private static int lowByteFirst(int register) {
        return (register & 0xFF) << 8 | register >>> 8;
    }
}
