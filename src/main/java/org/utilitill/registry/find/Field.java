package org.utilitill.registry.find;

/** Where what was typed was found. */
public enum Field {
    /** In the name. */
    NAME,
    /** In the address. */
    ADDRESS,
    /** It is the account, or part of it. */
    ACCOUNT,
    /** It is the phone number, or part of it. */
    PHONE,
    /** It is the number of a meter, or part of it. */
    METER,
    /** It is the number of an old receipt; no index answers this. */
    RECEIPT;

    private static final Field[] ALL = values();

    int bit() {
        return 1 << ordinal();
    }

    static Field of(int ordinal) {
        return ALL[ordinal];
    }
}
