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
        return rounds.encrypt(firstRoundKey, block);
    }

    @Override
    public long decrypt(long block) {
        return rounds.decrypt(firstRoundKey, block);
    }

    long roundKey(int round) {
        return Long.rotateLeft(firstRoundKey, round);
    }
}
