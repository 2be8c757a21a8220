package org.utilitill.metersim;

/**
 * What a meter answers to an entry, by the names of the standard. Only {@link #ACCEPT} changes what it remembers over a
 * power failure.
 */
public enum MeterReply {
    /** The token was carried out; one with an identifier will not be taken again. */
    ACCEPT("Accept"),
    /** The first section of a key change was taken and others are missing. */
    FIRST_KCT("1stKCT"),
    /** The second section of a key change was taken and others are missing. */
    SECOND_KCT("2ndKCT"),
    /** The third section of a key change was taken and others are missing. */
    THIRD_KCT("3rdKCT"),
    /** The fourth section of a key change was taken and others are missing. */
    FOURTH_KCT("4thKCT"),
    /** These are not 20 digits; the meter did not even try. */
    ENTRY_ERROR("EntryError"),
    /** Wrong check sum: a mistyped digit or a token for another meter. */
    CRC_ERROR("CRCError"),
    /** A test token for the meters of another maker. */
    MFR_CODE_ERROR("MfrCodeError"),
    /** Older than every identifier the meter remembers. */
    OLD_ERROR("OldError"),
    /** This identifier was taken before. */
    USED_ERROR("UsedError"),
    /** Issued after the key had expired. */
    KEY_EXPIRED_ERROR("KeyExpiredError"),
    /** Credit under a default key. */
    DDTK_ERROR("DDTKError"),
    /** The register has no room for the credit. */
    OVERFLOW_ERROR("OverflowError"),
    /** A change to a key type that the present key type does not go to. */
    KEY_TYPE_ERROR("KeyTypeError"),
    /** The digits are beyond what a token can be, or padding holds what it must not. */
    FORMAT_ERROR("FormatError"),
    /** A value outside its range. */
    RANGE_ERROR("RangeError"),
    /** The meter does not do what the token asks. */
    FUNCTION_ERROR("FunctionError"),
    /** Too many bad entries: the meter does not listen yet. */
    LOCKOUT("Lockout");

    private final String standardName;

    MeterReply(String standardName) {
        this.standardName = standardName;
    }

    /** The name in the standard, such as CRCError; 3rdKCT, 4thKCT, EntryError and Lockout are ours. */
    public String standardName() {
        return standardName;
    }

    /** The answer to a section of a key change that is still incomplete, 1 to 4. */
    static MeterReply ofSection(int number) {
        return switch (number) {
            case 1 -> FIRST_KCT;
            case 2 -> SECOND_KCT;
            case 3 -> THIRD_KCT;
            case 4 -> FOURTH_KCT;
            default -> throw new IllegalArgumentException("A key change has no section " + number + ".");
        };
    }

    /** Whether the token was taken, alone or as a section. */
    public boolean good() {
        return compareTo(FOURTH_KCT) <= 0;
    }
}
