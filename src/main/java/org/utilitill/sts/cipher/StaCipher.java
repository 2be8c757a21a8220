package org.utilitill.sts.cipher;

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

    private final long firstRoundKey;
    private final StaRounds rounds;

    private StaCipher(long key, StaRounds rounds) {
        this.firstRoundKey = Long.rotateRight(~key, FIRST_TURN);
        this.rounds = rounds;
    }

    /** The cipher under a 64-bit key with the tables that meters in the field use. */
    public static StaCipher of(DecoderKey key) {
        return new StaCipher(key.word(0), StaRounds.LIVE);
    }

    /** The cipher under a 64-bit key with these tables. */
    public static StaCipher of(DecoderKey key, StaTables tables) {
        return new StaCipher(key.word(0), new StaRounds(tables));
    }

    @Override
    public long encrypt(long block) {
        long state = block;
        for (int round = 0; round < ROUNDS; round++) {
            state = rounds.encrypted(state, roundKey(round));
        }
        return state;
    }

    @Override
    public long decrypt(long block) {
        long state = rounds.unpermuted(block);
        for (int round = ROUNDS - 1; round > 0; round--) {
            state = rounds.decrypted(state, roundKey(round));
        }
        return rounds.unsubstituted(state, roundKey(0));
    }

    long roundKey(int round) {
        return Long.rotateLeft(firstRoundKey, round);
    }
}
