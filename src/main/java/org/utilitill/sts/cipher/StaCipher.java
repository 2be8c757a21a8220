package org.utilitill.sts.cipher;

import java.nio.ByteBuffer;
import java.util.List;
import org.utilitill.sts.key.DecoderKey;

/**
 * The STA cipher (EA07): 64-bit block, 64-bit key, 16 rounds. Each round sends every nibble through one of two tables,
 * as bit 3 of the same nibble of the round key says, and then permutes the bits.
 *
 * <p>The round key is the complement of the key, turned right by 12 and then left by one bit a round. The standard
 * tells decryption with other words (key as it is, bit 0, tables exchanged); it is the same function.
 */
public final class StaCipher implements TokenCipher {

    private static final int ROUNDS = 16;
    private static final int FIRST_TURN = 12;
    private static final long SELECTORS = 0x8888_8888_8888_8888L;

    private final long firstRoundKey;
    private final int[][] substitutions;
    private final int[][] inverseSubstitutions;
    private final int[] permutation;
    private final int[] inversePermutation;

    private StaCipher(long key, StaTables tables) {
        this.firstRoundKey = Long.rotateRight(~key, FIRST_TURN);
        this.substitutions = new int[][] {array(tables.first()), array(tables.second())};
        this.inverseSubstitutions = new int[][] {inverse(tables.first()), inverse(tables.second())};
        this.permutation = array(tables.permutation());
        this.inversePermutation = inverse(tables.permutation());
    }

    /**
     * The cipher under a 64-bit key with these tables.
     *
     * @param tables {@link StaTables#LIVE} for meters in the field
     */
    public static StaCipher of(DecoderKey key, StaTables tables) {
        long bits = key.read(bytes -> ByteBuffer.wrap(bytes).getLong());
        return new StaCipher(bits, tables);
    }

    @Override
    public long encrypt(long block) {
        long state = block;
        for (int round = 0; round < ROUNDS; round++) {
            state = permuted(substituted(state, roundKey(round), substitutions), permutation);
        }
        return state;
    }

    @Override
    public long decrypt(long block) {
        long state = block;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            state = substituted(permuted(state, inversePermutation), roundKey(round), inverseSubstitutions);
        }
        return state;
    }

    long roundKey(int round) {
        return Long.rotateLeft(firstRoundKey, round);
    }

    private static long substituted(long state, long roundKey, int[][] tables) {
        long selectors = (roundKey & SELECTORS) >>> 3;
        long result = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 4) {
            int[] table = tables[(int) (selectors >>> shift) & 1];
            result |= (long) table[(int) (state >>> shift) & 0xF] << shift;
        }
        return result;
    }

    private static long permuted(long state, int[] places) {
        long result = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            result |= (state >>> bit & 1) << places[bit];
        }
        return result;
    }

    private static int[] array(List<Integer> table) {
        return table.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] inverse(List<Integer> table) {
        int[] inverse = new int[table.size()];
        for (int i = 0; i < inverse.length; i++) {
            inverse[table.get(i)] = i;
        }
        return inverse;
    }
}
