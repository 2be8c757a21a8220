package org.utilitill.sts.cipher;

import org.utilitill.sts.key.DecoderKey;

/**
 * The MISTY1 cipher (EA11, RFC 2994): 64-bit block, 128-bit key, 8 rounds, one block without mode or padding. FI, FO,
 * FL and the halves D0 and D1 are named as in the RFC.
 */
public final class Misty1Cipher implements TokenCipher {

    private static final int WORDS = 8;
    private static final int WORD_MASK = WORDS - 1;

    private final char[] key = new char[WORDS];
    private final char[] expanded = new char[WORDS];

    private Misty1Cipher(long high, long low) {
        for (int i = 0; i < WORDS / 2; i++) {
            int shift = Long.SIZE - Character.SIZE * (i + 1);
            key[i] = (char) (high >>> shift);
            key[i + WORDS / 2] = (char) (low >>> shift);
        }
        for (int i = 0; i < WORDS; i++) {
            expanded[i] = (char) fi(key[i], word(key, i + 1));
        }
    }

    /** The cipher under a 128-bit key. */
    public static Misty1Cipher of(DecoderKey key) {
        return new Misty1Cipher(key.word(0), key.word(1));
    }

    @Override
    public long encrypt(long block) {
        int d0 = (int) (block >>> 32);
        int d1 = (int) block;
        for (int round = 0; round < 8; round += 2) {
            d0 = fl(d0, round);
            d1 = fl(d1, round + 1);
            d1 ^= fo(d0, round);
            d0 ^= fo(d1, round + 1);
        }
        return joined(fl(d1, 9), fl(d0, 8));
    }

    @Override
    public long decrypt(long block) {
        int d1 = flInverse((int) (block >>> 32), 9);
        int d0 = flInverse((int) block, 8);
        for (int round = 6; round >= 0; round -= 2) {
            d0 ^= fo(d1, round + 1);
            d1 ^= fo(d0, round);
            d1 = flInverse(d1, round + 1);
            d0 = flInverse(d0, round);
        }
        return joined(d0, d1);
    }

    private int fo(int x, int n) {
        int high = x >>> 16;
        int low = x & 0xFFFF;
        high = fi(high ^ word(key, n), word(expanded, n + 5)) ^ low;
        low = fi(low ^ word(key, n + 2), word(expanded, n + 1)) ^ high;
        high = fi(high ^ word(key, n + 7), word(expanded, n + 3)) ^ low;
        low ^= word(key, n + 4);
        return low << 16 | high;
    }

    private static int fi(int x, int subkey) {
        int nine = x >>> 7;
        int seven = x & 0x7F;
        nine = Misty1Tables.s9(nine) ^ seven;
        seven = Misty1Tables.s7(seven) ^ (nine & 0x7F);
        seven ^= subkey >>> 9;
        nine ^= subkey & 0x1FF;
        nine = Misty1Tables.s9(nine) ^ seven;
        return seven << 9 | nine;
    }

    private int fl(int x, int n) {
        int high = x >>> 16;
        int low = x & 0xFFFF;
        low ^= high & andKey(n);
        high ^= low | orKey(n);
        return high << 16 | low;
    }

    private int flInverse(int x, int n) {
        int high = x >>> 16;
        int low = x & 0xFFFF;
        high ^= low | orKey(n);
        low ^= high & andKey(n);
        return high << 16 | low;
    }

    private int andKey(int n) {
        return n % 2 == 0 ? word(key, n / 2) : word(expanded, (n - 1) / 2 + 2);
    }

    private int orKey(int n) {
        return n % 2 == 0 ? word(expanded, n / 2 + 6) : word(key, (n - 1) / 2 + 4);
    }

    private static int word(char[] words, int index) {
        return words[index & WORD_MASK];
    }

    private static long joined(int high, int low) {
        return (long) high << 32 | (low & 0xFFFF_FFFFL);
    }
}
