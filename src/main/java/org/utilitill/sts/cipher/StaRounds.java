package org.utilitill.sts.cipher;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The tables of the STA cipher worked out for whole bytes: what a byte at each place becomes in one round, for each
 * pair of selector bits its two nibbles can have. A round is then eight look-ups instead of 16 nibbles and 64 bits.
 *
 * <pre>
 *  index of a look-up    12 ... 10 | 9    8    | 7 ... 0
 *                        place     | selectors | byte         8 · 4 · 256 numbers of 64 bits, 64 KiB a table
 * </pre>
 *
 * A round of decryption undoes the permutation first and the substitution after. Its table is shifted by half a round,
 * so that it has the shape of the other: undo a substitution, then the permutation of the round before.
 */
final class StaRounds {

    private static final int ROUNDS = 16;
    private static final int PLACES = 8;
    private static final int SELECTOR_SHIFT = 8;
    private static final int PLACE_SHIFT = 10;
    private static final long LOWER_SELECTORS = 0x0808_0808_0808_0808L;
    private static final long UPPER_SELECTORS = 0x8080_8080_8080_8080L;
    private static final int[] UNCHANGED = IntStream.range(0, Long.SIZE).toArray();

    /** Of the tables that meters in the field use. */
    static final StaRounds LIVE = new StaRounds(StaTables.LIVE);

    private final long[] encryption;
    private final long[] decryption;
    private final long[] unpermutation;
    private final long[] unsubstitution;

    StaRounds(StaTables tables) {
        int[][] substitutions = {array(tables.first()), array(tables.second())};
        int[][] inverseSubstitutions = {inverse(substitutions[0]), inverse(substitutions[1])};
        int[] permutation = array(tables.permutation());
        int[] inversePermutation = inverse(permutation);
        this.encryption = table(substitutions, permutation);
        this.decryption = table(inverseSubstitutions, inversePermutation);
        this.unpermutation = table(new int[][] {UNCHANGED, UNCHANGED}, inversePermutation);
        this.unsubstitution = table(inverseSubstitutions, UNCHANGED);
    }

    /** All rounds: substitution, then permutation, under a round key that turns left by one. */
    long encrypt(long firstRoundKey, long block) {
        long state = block;
        for (int round = 0; round < ROUNDS; round++) {
            state = lookedUp(encryption, state, Long.rotateLeft(firstRoundKey, round));
        }
        return state;
    }

    /** All rounds backwards. */
    long decrypt(long firstRoundKey, long block) {
        // No substitution comes after the permutation of the last round, and no permutation before the first one.
        long state = lookedUp(unpermutation, block, 0);
        for (int round = ROUNDS - 1; round > 0; round--) {
            state = lookedUp(decryption, state, Long.rotateLeft(firstRoundKey, round));
        }
        return lookedUp(unsubstitution, state, firstRoundKey);
    }

    private static long lookedUp(long[] table, long state, long roundKey) {
        // Two selector bits for each byte, at the byte's own place.
        long selectors = (roundKey & LOWER_SELECTORS) >>> 3 | (roundKey & UPPER_SELECTORS) >>> 6;
        return table[index(0, (int) selectors, (int) state)]
                | table[index(1, (int) selectors >>> 8, (int) state >>> 8)]
                | table[index(2, (int) selectors >>> 16, (int) state >>> 16)]
                | table[index(3, (int) selectors >>> 24, (int) state >>> 24)]
                | table[index(4, (int) (selectors >>> 32), (int) (state >>> 32))]
                | table[index(5, (int) (selectors >>> 40), (int) (state >>> 40))]
                | table[index(6, (int) (selectors >>> 48), (int) (state >>> 48))]
                | table[index(7, (int) (selectors >>> 56), (int) (state >>> 56))];
    }

    private static int index(int place, int selectors, int octet) {
        return place << PLACE_SHIFT | (selectors & 3) << SELECTOR_SHIFT | (octet & 0xFF);
    }

    private static long[] table(int[][] substitutions, int[] permutation) {
        long[] table = new long[PLACES << PLACE_SHIFT];
        for (int place = 0; place < PLACES; place++) {
            for (int selectors = 0; selectors < 4; selectors++) {
                for (int octet = 0; octet <= 0xFF; octet++) {
                    int low = substitutions[selectors & 1][octet & 0xF];
                    int high = substitutions[selectors >>> 1][octet >>> 4];
                    long bits = (long) (high << 4 | low) << (place * Byte.SIZE);
                    table[index(place, selectors, octet)] = permuted(bits, permutation);
                }
            }
        }
        return table;
    }

    private static long permuted(long bits, int[] places) {
        long result = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            result |= (bits >>> bit & 1) << places[bit];
        }
        return result;
    }

    private static int[] array(List<Integer> table) {
        return table.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] inverse(int[] table) {
        int[] inverse = new int[table.length];
        for (int i = 0; i < table.length; i++) {
            inverse[table[i]] = i;
        }
        return inverse;
    }
}
