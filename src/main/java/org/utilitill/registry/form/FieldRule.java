package org.utilitill.registry.form;

/** The rule that a field of a form or a row of a file breaks. */
public enum FieldRule {
    /** Nothing where something is needed. */
    EMPTY,
    /** More characters than the field takes. */
    LONG,
    /** A control character, one that turns the direction of writing, or half a character. */
    CONTROL,
    /** A code is capital letters, digits and dashes. */
    CODE,
    /** Not a phone number. */
    PHONE,
    /** Not a language tag such as sw or pt-MZ. */
    LANGUAGE,
    /** Neither yes nor no. */
    YES_NO,
    /** Not a meter number, an account number of 18 digits or a label. */
    METER,
    /** A check digit that does not fit. */
    CHECK_DIGIT,
    /** A label or card with a part that breaks its rule. */
    LABEL,
    /** No utility of that code. */
    UTILITY,
    /** None of electricity, water, gas and time. */
    SERVICE,
    /** A service that the utility does not sell. */
    NOT_SOLD,
    /** No tariff of that code. */
    TARIFF,
    /** Not 6 digits. */
    SGC,
    /** Not 1 to 9. */
    KRN,
    /** Not 0 to 99. */
    TI,
    /** Not 0 to 3, or a common key for a meter without a card. */
    KT,
    /** Not 0 to 255. */
    KEN,
    /** Neither 07 nor 11. */
    EA,
    /** None of 01, 02, 07 and 08. */
    TCT,
    /** None of 1993, 2014 and 2035. */
    BASE_DATE,
    /** Not 2 to 4. */
    KEY_TOKENS,
    /** None of ACTIVE, BLOCKED and REMOVED. */
    STATE,
    /** Not an amount of money. */
    AMOUNT,
    /** More decimals than the currency has. */
    DECIMALS,
    /** Less than nothing. */
    NEGATIVE,
    /** Neither Z nor a distance from UTC such as +03:00. */
    CLOCK,
    /** None of UP, HALF_UP and DOWN. */
    ROUNDING,
    /** No customer of that account. */
    NO_CUSTOMER,
    /** A meter that stands in the file already. */
    DOUBLED_METER,
    /** An account that stands in the file already with other particulars. */
    DOUBLED_ACCOUNT,
    /** A row with more or fewer cells than the first. */
    CELLS,
    /** A quote that is not closed, or goes on behind its end. */
    QUOTE,
    /** A line of more than 64 KiB. */
    LINE_LONG,
    /** Bytes that are not UTF-8. */
    NOT_UTF8
}
