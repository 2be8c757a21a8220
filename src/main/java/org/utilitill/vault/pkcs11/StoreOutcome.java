package org.utilitill.vault.pkcs11;

/** What became of a key that was to be stored in a token. */
public enum StoreOutcome {
    /** It is in the token, and the token made its check value with it. */
    STORED,
    /** The same key was there before. */
    THERE_ALREADY,
    /** Another key, or one that can be read, is there under its name; it was left alone. */
    NAME_TAKEN,
    /** Its check value is not the profile's; nothing was stored. */
    OTHER_CHECK_VALUE
}
