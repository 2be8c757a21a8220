package org.utilitill.vault.nectar;

import java.util.Set;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.key.SecretBytes;

/**
 * A configuration that was opened, proved and judged, and not stored yet. Whoever gets it owns the key: close it, or
 * hand the key on.
 *
 * @param profile what is shown before it is saved, in state DRAFT
 * @param key the vending key
 * @param signer name of the trusted signer whose digest fits
 * @param warnings what the person must read before saving
 */
public record OpenedConfiguration(KeyProfile profile, SecretBytes key, String signer, Set<Warning> warnings)
        implements NectarOpening, AutoCloseable {

    /** What is allowed and still not well. */
    public enum Warning {
        /** The configuration may have travelled through a cloud whose wrapping key is public: ask for a new key. */
        EXPOSED,
        /** The base date has no minutes left: the key can move meters on and read old tokens, and sell nothing. */
        BASE_DATE_SPENT,
        /** The key is published: the profile is for training only. */
        PUBLISHED_KEY,
        /** An initial or default key, which meters have before they have customers. */
        NO_CREDIT
    }

    /** Copies the warnings. */
    public OpenedConfiguration {
        warnings = Set.copyOf(warnings);
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.close();
    }
}
