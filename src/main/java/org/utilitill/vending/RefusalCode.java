package org.utilitill.vending;

/**
 * Why the station does not do what was asked. Each code has its sentence in the message bundles, {@code error.CODE}.
 */
public enum RefusalCode {
    /** The data folder can not be written. */
    FOLDER("E-SYS-01"),
    /** The folder is in use by another station. */
    SECOND_INSTANCE("E-SYS-02"),
    /** There is no station in this folder. */
    NO_STATION("E-SYS-03"),
    /** The folder is not empty. */
    FOLDER_TAKEN("E-SYS-04"),
    /** The disk has too little room for another sale. */
    DISK_LOW("E-DSK-01"),
    /** The disk refused the sale's record: the sale was not made. */
    DISK_FULL("E-DSK-02"),
    /** The sale is recorded, its token could not be released. */
    RECORDED_NOT_SHOWN("E-DSK-03"),
    /** The disk did not say whether the sale is recorded. */
    DISK_UNSURE("E-DSK-04"),
    /** The tape was changed or damaged. */
    TAPE_BROKEN("E-JRN-04"),
    /** The tape is from a newer version, or no tape. */
    TAPE_FORMAT("E-JRN-06"),
    /** The index does not agree with the tape. */
    INDEX_DIFFERS("E-JRN-07"),
    /** No receipt of that number. */
    NO_RECEIPT("E-JRN-08"),
    /** The check digit does not fit. */
    METER_CHECK_DIGIT("E-MTR-01"),
    /** Neither 11 nor 13 digits. */
    METER_LENGTH("E-MTR-03"),
    /** Letters or signs in a meter number. */
    METER_NOT_DIGITS("E-MTR-04"),
    /** The meter is not in the station's list. */
    METER_UNKNOWN("E-MTR-05"),
    /** Nothing, letters, or several separators where an amount belongs. */
    AMOUNT_NOT_A_NUMBER("E-AMT-01"),
    /** Zero. */
    AMOUNT_ZERO("E-AMT-02"),
    /** Below zero. */
    AMOUNT_NEGATIVE("E-AMT-03"),
    /** More decimals than the currency has. */
    AMOUNT_DECIMALS("E-AMT-04"),
    /** Buys less than a tenth of a unit, or is under the tariff's minimum. */
    AMOUNT_TOO_SMALL("E-AMT-05"),
    /** The cash given is less than the amount. */
    CASH_SHORT("E-AMT-06"),
    /** More than one token can carry. */
    OVER_TOKEN_MAXIMUM("E-LIM-01"),
    /** Not enough of the agent's credit. */
    CREDIT_SHORT("E-FLT-01"),
    /** No key for the meter's group and revision. */
    NO_KEY("E-KEY-01"),
    /** The key's expiry is passed. */
    KEY_EXPIRED("E-KEY-02"),
    /** The meter's calendar has ended. */
    BASE_DATE_ENDED("E-KEY-04"),
    /** Too many tokens for the meter in a short time. */
    TID_AHEAD("E-TID-02"),
    /** The clock is behind the last sale. */
    CLOCK_BEHIND("E-CLK-01"),
    /** No price list for the meter. */
    NO_TARIFF("E-TRF-01"),
    /** The price changed since the quote. */
    QUOTE_STALE("E-TRF-02"),
    /** The printer is not ready. */
    PRINTER_NOT_READY("E-PRN-01"),
    /** The slip may be incomplete. */
    PRINT_UNSURE("E-PRN-03"),
    /** The slip did not print; the sale is complete. */
    PRINT_FAILED("E-PRN-04"),
    /** Name or PIN wrong. */
    WRONG_PIN("E-USR-01"),
    /** The role may not do this. */
    NOT_ALLOWED("E-USR-03"),
    /** The PIN file can not be read. */
    PIN_FILE("E-USR-04"),
    /** There is no training meter here. */
    NO_METER("E-RIG-03"),
    /** A token is 20 digits. */
    TOKEN_NOT_DIGITS("E-RIG-04"),
    /** A request that is not understood. */
    BAD_REQUEST("E-REQ-01"),
    /** A request field that is missing or of the wrong kind. */
    BAD_FIELD("E-REQ-02"),
    /** The token did not decode back, or a rule of the journal was broken. */
    INTERNAL("E-INT-01");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /** The code as people read it out, such as {@code "E-MTR-01"}. */
    public String code() {
        return code;
    }
}
