package org.utilitill.vault.pkcs11;

import org.utilitill.registry.KeyProfile;

/**
 * A profile that makes no token, because of what is in the security token.
 *
 * @param profile which one
 * @param fault why
 */
public record UnusableKey(KeyProfile profile, Fault fault) {

    /** What is wrong. */
    public enum Fault {
        /** No key of its name is there. */
        ABSENT,
        /** The key of its name has another check value. */
        OTHER_KEY,
        /** The key of its name can be read out of the token: whoever put it there can have a copy. */
        READABLE
    }
}
