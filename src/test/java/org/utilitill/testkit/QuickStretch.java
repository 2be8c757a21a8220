package org.utilitill.testkit;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.utilitill.vault.box.PassphraseStretch;
import org.utilitill.vault.box.StretchCost;

/** Argon2id at a cost for tests, whatever is asked for; it counts how often and how much it was asked. */
public final class QuickStretch implements PassphraseStretch {

    private static final int MEMORY_KIB = 16;

    private int count;
    private long memoryKib;

    /** How many phrases were stretched. */
    public int count() {
        return count;
    }

    /** The memory that was asked for, all in all. */
    public long memoryKib() {
        return memoryKib;
    }

    @Override
    public byte[] stretch(byte[] phrase, byte[] salt, StretchCost cost) {
        count++;
        memoryKib += cost.memoryKib();
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(1)
                .withParallelism(1)
                .build());
        byte[] out = new byte[LENGTH];
        argon2.generateBytes(phrase, out);
        return out;
    }
}
