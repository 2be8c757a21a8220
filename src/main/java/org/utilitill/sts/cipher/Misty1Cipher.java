package org.utilitill.sts.cipher;

import org.utilitill.sts.key.DecoderKey;

/**
 * The MISTY1 cipher (EA11, RFC 2994): 64-bit block, 128-bit key, 8 rounds, one block without mode or padding. FI, FO,
 * FL and the halves D0 and D1 are named as in the RFC. The key K and its expansion K' are eight words of 16 bits, four
 * in a long; the functions take them as longs, so that a cipher used once leaves nothing behind.
 */
public final class Misty1Cipher implements TokenCipher {

    private static final int WORDS = 8;

    private final long keyHigh;
    private final long keyLow;
    private final long expandedHigh;
    private final long expandedLow;

    private Misty1Cipher(long keyHigh, long keyLow) {
        this.keyHigh = keyHigh;
        this.keyLow = keyLow;
        this.expandedHigh = expansion(keyHigh, keyLow, 0);
        this.expandedLow = expansion(keyHigh, keyLow, WORDS / 2);
    }

    /** The cipher under a 128-bit key. */
    public static Misty1Cipher of(DecoderKey key) {
        return new Misty1Cipher(key.word(0), key.word(1));
    }

    /** Four words of K', each FI of its word of K under the next. */
    private static long expansion(long high, long low, int first) {
        long words = 0;
        for (int i = first; i < first + WORDS / 2; i++) {
            words = words << Character.SIZE | fi(word(high, low, i), word(high, low, i + 1));
        }
        return words;
    }

    @Override
    public long encrypt(long block) {
        return encrypt(block, keyHigh, keyLow, expandedHigh, expandedLow);
    }

    private static long encrypt(long block, long kh, long kl, long eh, long el) {
        int d0 = (int) (block >>> 32);
        int d1 = (int) block;
        for (int round = 0; round < 8; round += 2) {
            d0 = fl(d0, round, kh, kl, eh, el);
            d1 = fl(d1, round + 1, kh, kl, eh, el);
            d1 ^= fo(d0, round, kh, kl, eh, el);
            d0 ^= fo(d1, round + 1, kh, kl, eh, el);
        }
        return joined(fl(d1, 9, kh, kl, eh, el), fl(d0, 8, kh, kl, eh, el));
    }

    @Override
    public long decrypt(long block) {
        return decrypt(block, keyHigh, keyLow, expandedHigh, expandedLow);
    }

    private static long decrypt(long block, long kh, long kl, long eh, long el) {
        int d1 = flInverse((int) (block >>> 32), 9, kh, kl, eh, el);
        int d0 = flInverse((int) block, 8, kh, kl, eh, el);
        for (int round = 6; round >= 0; round -= 2) {
            d0 ^= fo(d1, round + 1, kh, kl, eh, el);
            d1 ^= fo(d0, round, kh, kl, eh, el);
            d1 = flInverse(d1, round + 1, kh, kl, eh, el);
            d0 = flInverse(d0, round, kh, kl, eh, el);
        }
        return joined(d0, d1);
    }

    private static int fo(int x, int n, long kh, long kl, long eh, long el) {
        int high = x >>> 16;
        int low = x & 0xFFFF;
        high = fi(high ^ word(kh, kl, n), word(eh, el, n + 5)) ^ low;
        low = fi(low ^ word(kh, kl, n + 2), word(eh, el, n + 1)) ^ high;
        high = fi(high ^ word(kh, kl, n + 7), word(eh, el, n + 3)) ^ low;
        low ^= word(kh, kl, n + 4);
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

    private static int fl(int x, int n, long kh, long kl, long eh, long el) {
        int high = x >>> 16;
        int low = x & 0xFFFF;
        low ^= high & andKey(n, kh, kl, eh, el);
        high ^= low | orKey(n, kh, kl, eh, el);
        return high << 16 | low;
    }

    private static int flInverse(int x, int n, long kh, long kl, long eh, long el) {
        int high = x >>> 16;
        int low = x & 0xFFFF;
        high ^= low | orKey(n, kh, kl, eh, el);
        low ^= high & andKey(n, kh, kl, eh, el);
        return high << 16 | low;
    }

    private static int andKey(int n, long kh, long kl, long eh, long el) {
        return n % 2 == 0 ? word(kh, kl, n / 2) : word(eh, el, (n - 1) / 2 + 2);
    }

    private static int orKey(int n, long kh, long kl, long eh, long el) {
        return n % 2 == 0 ? word(eh, el, n / 2 + 6) : word(kh, kl, (n - 1) / 2 + 4);
    }

    /** Word i of eight, counted round. */
    private static int word(long high, long low, int i) {
        long words = (i & 4) == 0 ? high : low;
        return (int) (words >>> (48 - 16 * (i & 3))) & 0xFFFF;
    }

    private static long joined(int high, int low) {
        return (long) high << 32 | (low & 0xFFFF_FFFFL);
    }
}
