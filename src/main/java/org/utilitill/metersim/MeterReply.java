package org.utilitill.metersim;

/**
 * What a meter answers to an entry, by the names of the standard. Only {@link #ACCEPT} changes what the meter remembers
 * over a power failure.
 */
public enum MeterReply {
    /** The token was carried out; if it has an identifier it will not be taken again. */
    ACCEPT("Accept"),
    /** Section 1 of a key change set was taken, others are missing. */
    FIRST_KCT("1stKCT"),
    /** Section 2 of a key change set was taken, others are missing. */
    SECOND_KCT("2ndKCT"),
    /** Section 3 of a key change set was taken, others are missing. */
    THIRD_KCT("3rdKCT"),
    /** Section 4 of a key change set was taken, others are missing. */
    FOURTH_KCT("4thKCT"),
    /** These are not 20 digits; the meter did not even try. */
    ENTRY_ERROR("EntryError"),
    /** Wrong check sum: a mistyped digit or a token for another meter. */
    CRC_ERROR("CRCError"),
    /** A test token for another maker's meters. */
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
    /** The meter does not go from its key type to the one in the set. */
    KEY_TYPE_ERROR("KeyTypeError"),
    /** The digits are beyond what a token can be, or a field holds what it must not. */
    FORMAT_ERROR("FormatError"),
    /** A value outside its range. */
    RANGE_ERROR("RangeError"),
    /** The meter does not do what the token asks. */
    FUNCTION_ERROR("FunctionError"),
    /** The meter waits after wrong entries and takes test tokens only. */
    LOCKOUT("Lockout");

    private final String standardName;

    MeterReply(String standardName) {
        this.standardName = standardName;
    }

    /** The name in the standard, such as CRCError; EntryError and Lockout are ours. */
    public String standardName() {
        return standardName;
    }

    /** What the meter answers to a section of a set that is not complete. */
    static MeterReply ofSection(int number) {
        return switch (number) {
            case 1 -> FIRST_KCT;
            case 2 -> SECOND_KCT;
            case 3 -> THIRD_KCT;
            default -> FOURTH_KCT;
        };
    }
}
