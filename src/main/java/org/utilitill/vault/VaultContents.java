package org.utilitill.vault;

import java.util.List;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sts.key.SecretBytes;

/**
 * Everything the vault file seals. Whoever gets it owns it and closes it.
 *
 * @param keys vending keys with their profiles
 * @param signers whose signatures are believed
 * @param pepper 32 bytes that go into the hash of every PIN
 * @param signingKey the station's own Ed25519 private key, 32 bytes
 * @param sealingKey the station's own X25519 private key, 32 bytes: others seal exports to its public half
 */
public record VaultContents(
        List<VaultKey> keys,
        List<TrustedSigner> signers,
        SecretBytes pepper,
        SecretBytes signingKey,
        SecretBytes sealingKey)
        implements AutoCloseable {

    /** Copies the lists. */
    public VaultContents {
        keys = List.copyOf(keys);
        signers = List.copyOf(signers);
    }

    /** The same secrets with other keys. */
    public VaultContents withKeys(List<VaultKey> next) {
        return new VaultContents(next, signers, pepper, signingKey, sealingKey);
    }

    /** The same secrets with other signers. */
    public VaultContents withSigners(List<TrustedSigner> next) {
        return new VaultContents(keys, next, pepper, signingKey, sealingKey);
    }

    /** Wipes every secret. */
    @Override
    public void close() {
        keys.forEach(VaultKey::close);
        pepper.close();
        signingKey.close();
        sealingKey.close();
    }

    /** How much it holds, never what. */
    @Override
    public String toString() {
        return "VaultContents(" + keys.size() + " keys, " + signers.size() + " signers)";
    }
}
