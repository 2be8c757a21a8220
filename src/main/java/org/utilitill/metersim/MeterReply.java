package org.utilitill.metersim;

/** What a meter answers to an entry, by the names of the standard. Only {@link #ACCEPT} changes the meter. */
public enum MeterReply {
    /** The token was carried out and will not be taken again. */
    ACCEPT("Accept"),
    /** These are not 20 digits; the meter did not even try. */
    ENTRY_ERROR("EntryError"),
    /** Wrong check sum: a mistyped digit or a token for another meter. */
    CRC_ERROR("CRCError"),
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
    /** The digits are beyond what a token can be, or a field holds what it must not. */
    FORMAT_ERROR("FormatError"),
    /** A value outside its range. */
    RANGE_ERROR("RangeError"),
    /** The meter does not do what the token asks. */
    FUNCTION_ERROR("FunctionError");

    private final String standardName;

    MeterReply(String standardName) {
        this.standardName = standardName;
    }

    /** The name in the standard, such as CRCError; EntryError is ours. */
    public String standardName() {
        return standardName;
    }
}
