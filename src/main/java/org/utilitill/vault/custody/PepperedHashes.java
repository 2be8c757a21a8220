package org.utilitill.vault.custody;

import java.security.SecureRandom;
import org.utilitill.vault.PinHash;
import org.utilitill.vault.SecretHashes;

/** Hashes whose pepper is in the vault. Those of training shops from before there was a vault are checked without. */
public final class PepperedHashes implements SecretHashes {

    private static final int SALT_BYTES = 16;

    private final KeyVault vault;
    private final SecureRandom random;

    /** Hashes with the pepper of a vault and salts from a source. */
    public PepperedHashes(KeyVault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    @Override
    public boolean ready() {
        return !vault.locked();
    }

    @Override
    public PinHash hash(char[] secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return vault.read(contents -> contents.pepper().read(pepper -> PinHash.of(secret, salt, pepper)));
    }

    @Override
    public boolean matches(PinHash hash, char[] secret) {
        return vault.read(contents -> contents.pepper().read(pepper -> hash.matches(secret, pepper)));
    }
}
