package org.utilitill.vault.box;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

/** Argon2id, version 1.3 (RFC 9106), as BouncyCastle does it. */
public final class Argon2Stretch implements PassphraseStretch {

    @Override
    public byte[] stretch(byte[] phrase, byte[] salt, StretchCost cost) {
        Argon2Parameters.Builder parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes());
        return derive(phrase, parameters.build());
    }

    static byte[] derive(byte[] phrase, Argon2Parameters parameters) {
        byte[] out = new byte[LENGTH];
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(phrase, out);
        } catch (OutOfMemoryError e) {
            // A file sealed on a larger machine, or one made to stop the station: either way it is not opened here.
            throw new VaultException(Code.NO_ROOM, "The vault file asks for more memory than there is.", e);
        }
        return out;
    }
}
