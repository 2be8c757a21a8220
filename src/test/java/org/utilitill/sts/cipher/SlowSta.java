package org.utilitill.sts.cipher;

import java.util.List;

/** The STA cipher bit by bit and nibble by nibble, as the standard draws it. */
final class SlowSta {

    private final StaTables tables;

    SlowSta(StaTables tables) {
        this.tables = tables;
    }

    long encrypt(long key, long block) {
        boolean[] state = bits(block);
        for (int round = 0; round < 16; round++) {
            state = permuted(substituted(state, roundKey(key, round), List.of(tables.first(), tables.second())));
        }
        return number(state);
    }

    long decrypt(long key, long block) {
        List<List<Integer>> inverses = List.of(inverse(tables.first()), inverse(tables.second()));
        boolean[] state = bits(block);
        for (int round = 15; round >= 0; round--) {
            state = substituted(unpermuted(state), roundKey(key, round), inverses);
        }
        return number(state);
    }

    /** The complement of the key, bit by bit: turned right by 12 places, and left by one more for each round. */
    private static boolean[] roundKey(long key, int round) {
        boolean[] bits = bits(key);
        boolean[] turned = new boolean[64];
        for (int bit = 0; bit < 64; bit++) {
            turned[Math.floorMod(bit - 12 + round, 64)] = !bits[bit];
        }
        return turned;
    }

    private static boolean[] substituted(boolean[] state, boolean[] roundKey, List<List<Integer>> substitutions) {
        boolean[] result = new boolean[64];
        for (int nibble = 0; nibble < 16; nibble++) {
            int value = 0;
            for (int bit = 0; bit < 4; bit++) {
                value += state[4 * nibble + bit] ? 1 << bit : 0;
            }
            int other = substitutions.get(roundKey[4 * nibble + 3] ? 1 : 0).get(value);
            for (int bit = 0; bit < 4; bit++) {
                result[4 * nibble + bit] = (other >> bit & 1) == 1;
            }
        }
        return result;
    }

    private boolean[] permuted(boolean[] state) {
        boolean[] result = new boolean[64];
        for (int bit = 0; bit < 64; bit++) {
            result[tables.permutation().get(bit)] = state[bit];
        }
        return result;
    }

    private boolean[] unpermuted(boolean[] state) {
        boolean[] result = new boolean[64];
        for (int bit = 0; bit < 64; bit++) {
            result[bit] = state[tables.permutation().get(bit)];
        }
        return result;
    }

    private static List<Integer> inverse(List<Integer> table) {
        return java.util.stream.IntStream.range(0, table.size())
                .mapToObj(table::indexOf)
                .toList();
    }

    private static boolean[] bits(long number) {
        boolean[] bits = new boolean[64];
        for (int bit = 0; bit < 64; bit++) {
            bits[bit] = (number >> bit & 1) == 1;
        }
        return bits;
    }

    private static long number(boolean[] bits) {
        long number = 0;
        for (int bit = 0; bit < 64; bit++) {
            number += bits[bit] ? 1L << bit : 0;
        }
        return number;
    }
}
