package org.utilitill.vault.envelope;

import java.time.Instant;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.key.SecretBytes;

/**
 * An envelope that was opened, proved and judged, its key not stored yet. Whoever gets it owns the key: close it, or
 * hand the key on.
 *
 * @param profile what is shown before it is saved, in state DRAFT
 * @param key the vending key
 * @param issuer who it says it is from
 * @param signer name of the trusted signer whose signature fits
 * @param created when it was sealed, by the sender's clock
 */
public record OpenedEnvelope(KeyProfile profile, SecretBytes key, String issuer, String signer, Instant created)
        implements EnvelopeOpening, AutoCloseable {

    /** Wipes the key. */
    @Override
    public void close() {
        key.close();
    }
}
