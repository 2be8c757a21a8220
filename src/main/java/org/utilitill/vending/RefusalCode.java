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
    /** The meter is blocked by its utility, or no longer on its wall. */
    METER_NOT_SOLD("E-MTR-06"),
    /** The meter or its customer is no longer what was read back. */
    METER_CHANGED("E-MTR-07"),
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
    /** Units that are no number above zero with at most one decimal. */
    UNITS_NOT_A_NUMBER("E-AMT-07"),
    /** Debts take whatever is paid. */
    DEBT_TAKES_ALL("E-AMT-08"),
    /** The cash given is less than the amount. */
    CASH_SHORT("E-AMT-06"),
    /** More than one token can carry. */
    OVER_TOKEN_MAXIMUM("E-LIM-01"),
    /** More than the key may issue to one meter in a day. */
    OVER_METER_DAY("E-LIM-02"),
    /** More than the key may issue in a day. */
    OVER_KEY_DAY("E-LIM-03"),
    /** More money than the tariff allows in one sale. */
    OVER_SALE("E-LIM-04"),
    /** More money than the tariff allows a meter in a day. */
    OVER_DAY("E-LIM-05"),
    /** More units than the tariff allows in one sale. */
    OVER_SALE_UNITS("E-LIM-06"),
    /** More units than the tariff allows a meter in a day. */
    OVER_DAY_UNITS("E-LIM-07"),
    /** More units than the tariff allows a meter in a month. */
    OVER_MONTH_UNITS("E-LIM-08"),
    /** Not enough of the agent's credit. */
    CREDIT_SHORT("E-FLT-01"),
    /** No key for the meter's group and revision. */
    NO_KEY("E-KEY-01"),
    /** The key's expiry is passed. */
    KEY_EXPIRED("E-KEY-02"),
    /** The meter's calendar has ended. */
    BASE_DATE_ENDED("E-KEY-04"),
    /** The check values of a key and its parts do not agree. */
    KEY_CHECK_VALUE("E-KEY-05"),
    /** The key is a draft or retired. */
    KEY_NOT_ACTIVE("E-KEY-06"),
    /** The key's activation time is not reached. */
    KEY_NOT_YET("E-KEY-07"),
    /** The key's issued-until time is passed. */
    KEY_OVER("E-KEY-08"),
    /** The key's type does not allow this token. */
    KEY_TYPE("E-KEY-09"),
    /** Only training keys let time and RND be chosen. */
    FIXED_RND("E-KEY-10"),
    /** A DES key without odd parity. */
    KEY_PARITY("E-KEY-11"),
    /** A weak or semi-weak DES key, or one of equal bytes. */
    KEY_WEAK("E-KEY-12"),
    /** A key whose length does not fit its derivation. */
    KEY_LENGTH("E-KEY-13"),
    /** A key of that name or register is held already. */
    KEY_TWICE("E-KEY-14"),
    /** No key of that name. */
    KEY_UNKNOWN("E-KEY-15"),
    /** The key can not come into that state from its present one. */
    KEY_STATE("E-KEY-16"),
    /** A field of a key profile that breaks its rule. */
    KEY_FIELD("E-KEY-17"),
    /** Both parts of a key by one person. */
    KEY_ONE_CUSTODIAN("E-KEY-18"),
    /** A part of a key that is not hex digits of its length. */
    KEY_PART("E-KEY-19"),
    /** The expiry number is passed: a key that can issue nothing is not taken in. */
    KEY_ENDED("E-KEY-20"),
    /** A derivation or key type that nothing public proves. */
    KEY_UNVERIFIED("E-KEY-21"),
    /** The derivation makes no keys for the algorithm. */
    KEY_NO_SUCH("E-KEY-22"),
    /** A common key serves magnetic cards only. */
    KEY_CARRIER("E-KEY-23"),
    /** Both parts of a key are the same, or one is all equal bytes. */
    KEY_PART_EMPTY("E-KEY-24"),
    /** Only keys in the vault file can be sealed for others. */
    KEY_KEPT_ELSEWHERE("E-KEY-25"),
    /** Only training keys serve the expert form. */
    KEY_REAL("E-KEY-26"),
    /** A real key in a training shop, whose vault anyone can open. */
    KEY_IN_TRAINING("E-KEY-27"),
    /** A token that the standard does not allow, with the engine's rule. */
    TOKEN_RULE("E-TOK-01"),
    /** The vault is locked. */
    VAULT_LOCKED("E-VLT-01"),
    /** No slot of the vault opens with this secret. */
    VAULT_SECRET("E-VLT-02"),
    /** Both generations of the vault file are damaged. */
    VAULT_DAMAGED("E-VLT-03"),
    /** The security module does not answer. */
    MODULE_SILENT("E-VLT-04"),
    /** There is no vault file. */
    VAULT_MISSING("E-VLT-05"),
    /** The vault file is from a newer version. */
    VAULT_FORMAT("E-VLT-06"),
    /** The vault file could not be written; it is as it was. */
    VAULT_NOT_WRITTEN("E-VLT-07"),
    /** The key file can not be read, or not be made. */
    KEY_FILE("E-VLT-09"),
    /** Opening the vault takes more memory than there is. */
    VAULT_NO_ROOM("E-VLT-10"),
    /** A passphrase that is too short. */
    PASSPHRASE_SHORT("E-VLT-08"),
    /** Too many tokens for the meter in a short time. */
    TID_AHEAD("E-TID-02"),
    /** The clock is behind the last sale. */
    CLOCK_BEHIND("E-CLK-01"),
    /** No price list for the meter. */
    NO_TARIFF("E-TRF-01"),
    /** The price changed since the quote. */
    QUOTE_STALE("E-TRF-02"),
    /** The file of a tariff has faults. */
    TARIFF_FAULTY("E-TRF-03"),
    /** An example tariff at a real station. */
    TARIFF_EXAMPLE("E-TRF-04"),
    /** A version that is not above all of its code. */
    TARIFF_VERSION("E-TRF-05"),
    /** A tariff in other money than the shop's. */
    TARIFF_CURRENCY("E-TRF-06"),
    /** A tariff that begins before a sale under its code. */
    TARIFF_FROM("E-TRF-07"),
    /** A signature that no signer the station knows made. */
    TARIFF_SIGNATURE("E-TRF-08"),
    /** A signature of a signer who is not believed any more. */
    TARIFF_SIGNER_REVOKED("E-TRF-09"),
    /** A signature of a signer who may not sign tariffs. */
    TARIFF_SIGNER_SCOPE("E-TRF-10"),
    /** No tariff of that code or version. */
    TARIFF_UNKNOWN("E-TRF-11"),
    /** The file of a tariff or signature can not be read. */
    TARIFF_FILE("E-TRF-12"),
    /** A version that prices another service than its code does. */
    TARIFF_SERVICE("E-TRF-13"),
    /** A tariff whose time is over. */
    TARIFF_ENDED("E-TRF-14"),
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
    /** The act needs someone's approval. */
    APPROVAL_NEEDED("E-USR-05"),
    /** The approver is the one who asked. */
    SAME_PERSON("E-USR-06"),
    /** There is a person of that name. */
    PERSON_TWICE("E-USR-07"),
    /** A name no one can sign in with. */
    PERSON_NAME("E-USR-08"),
    /** A PIN that is guessed first, or a passphrase that is too short. */
    PIN_WEAK("E-USR-09"),
    /** No person of that name. */
    PERSON_UNKNOWN("E-USR-10"),
    /** The last administrator stays. */
    LAST_ADMINISTRATOR("E-USR-11"),
    /** The approval was for another act, or is used. */
    APPROVAL_VOID("E-USR-12"),
    /** A passphrase, for a role that has PINs only. */
    PASSPHRASE_ROLE("E-USR-14"),
    /** The disk does not take the record of an act, so it is not done. */
    ACT_NOT_RECORDED("E-DSK-05"),
    /** Locked after too many failures. */
    PERSON_LOCKED("E-USR-02"),
    /** Too many failures at this station. */
    STATION_LOCKED("E-USR-13"),
    /** There is no training meter here. */
    NO_METER("E-RIG-03"),
    /** A token is 20 digits. */
    TOKEN_NOT_DIGITS("E-RIG-04"),
    /** A request that is not understood. */
    BAD_REQUEST("E-REQ-01"),
    /** A request field that is missing or of the wrong kind. */
    BAD_FIELD("E-REQ-02"),
    /** A field of a file that breaks its rule. */
    IMPORT_FIELD("E-IMP-01"),
    /** A signature that does not fit, or of no trusted signer. */
    IMPORT_SIGNATURE("E-IMP-02"),
    /** The file does not open with this key. */
    IMPORT_OPEN("E-IMP-03"),
    /** A configuration for a Prism module. */
    IMPORT_PRISM("E-IMP-04"),
    /** Signed by someone who is not trusted any more. */
    IMPORT_REVOKED("E-IMP-05"),
    /** A part of the file is missing or is not base64. */
    IMPORT_PART("E-IMP-06"),
    /** The recipient's key can not be read. */
    IMPORT_RECIPIENT("E-IMP-07"),
    /** A field is missing. */
    IMPORT_MISSING("E-IMP-08"),
    /** A field stands twice. */
    IMPORT_DOUBLED("E-IMP-09"),
    /** There is no such field. */
    IMPORT_UNKNOWN("E-IMP-10"),
    /** The file is not written as such files are. */
    IMPORT_FORM("E-IMP-11"),
    /** The signer is trusted, but not for this. */
    IMPORT_SCOPE("E-IMP-12"),
    /** The format has no word for this key. */
    EXPORT_FORMAT("E-IMP-13"),
    /** The file is sealed for someone else. */
    IMPORT_OTHER("E-IMP-14"),
    /** The file is of a newer version. */
    IMPORT_VERSION("E-IMP-15"),
    /** A public key that is too short or of another kind. */
    SIGNER_KEY("E-SGN-01"),
    /** A signer of that name or key is there already. */
    SIGNER_TWICE("E-SGN-02"),
    /** No signer of that name. */
    SIGNER_UNKNOWN("E-SGN-03"),
    /** Nothing is named that the signer may sign. */
    SIGNER_SCOPES("E-SGN-05"),
    /** The signer is revoked already. */
    SIGNER_REVOKED("E-SGN-04"),
    /** A field of a utility, a customer or a meter that breaks its rule. */
    REGISTER_FIELD("E-REG-01"),
    /** A file that can not be read. */
    REGISTER_FILE("E-REG-02"),
    /** Rows of a file that break rules; nothing of it was taken. */
    REGISTER_ROWS("E-REG-03"),
    /** An import that was stopped by a person. */
    REGISTER_CANCELLED("E-REG-04"),
    /** A file that changed while it was imported. */
    REGISTER_CHANGED("E-REG-05"),
    /** Columns of which none is the account, or two are the same field. */
    REGISTER_COLUMNS("E-REG-06"),
    /** Another import is under way. */
    REGISTER_BUSY("E-REG-07"),
    /** A file that can not be written. */
    REGISTER_OUTPUT("E-REG-08"),
    /** More rows than are taken at once. */
    REGISTER_LARGE("E-REG-09"),
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
