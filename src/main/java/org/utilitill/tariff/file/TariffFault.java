package org.utilitill.tariff.file;

import java.util.List;

/**
 * One thing that is wrong with the text of a tariff, and where.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param code which rule it breaks
 * @param values what stands in the places of its sentence, in order
 */
public record TariffFault(int line, int column, Code code, List<String> values) {

    /** The rules of the format. */
    public enum Code {
        /** More bytes or lines than a tariff may have. */
        TOO_LARGE,
        /** The bytes are no UTF-8. */
        NOT_UTF8,
        /** A character that can not be seen. */
        CONTROL,
        /** A tabulator, which is as wide as each editor likes. */
        TAB,
        /** A character that turns the direction of text, so that it reads otherwise than it is. */
        DIRECTION,
        /** Indentation, colons, quotes or brackets do not fit together. */
        SYNTAX,
        /** An anchor, alias, tag, directive or second document. */
        NOT_PLAIN,
        /** Sections in sections in sections. */
        TOO_DEEP,
        /** The number of the format is not one this station knows. */
        FORMAT,
        /** A section with keys is expected. */
        NOT_KEYS,
        /** A list is expected. */
        NOT_LIST,
        /** One value is expected. */
        NOT_VALUE,
        /** More entries than a list may have. */
        TOO_MANY,
        /** A key that the format does not have here. */
        KEY_UNKNOWN,
        /** A key that stands twice. */
        KEY_TWICE,
        /** A key that must be there is not. */
        KEY_MISSING,
        /** A key that has no meaning with another. */
        KEY_USELESS,
        /** A key without a value. */
        EMPTY,
        /** A name that is too long for a slip. */
        NAME,
        /** A code with other signs than codes have. */
        CODE,
        /** A word that is none of those that may stand there. */
        WORD,
        /** No plain decimal number. */
        NUMBER,
        /** More decimals than are kept. */
        DECIMALS,
        /** Zero or less where more is needed. */
        NOT_ABOVE_ZERO,
        /** Below zero. */
        NEGATIVE,
        /** Outside its range. */
        RANGE,
        /** No day, or no day with a time. */
        DATE,
        /** No currency, or one that no cash is in. */
        CURRENCY,
        /** The end is not after the beginning. */
        UNTIL,
        /** Both steps and bands. */
        PRICES_BOTH,
        /** Neither steps nor bands. */
        PRICES_NONE,
        /** A step that ends where it begins, or before. */
        STEPS_OVERLAP,
        /** A step before the last that has no end. */
        STEPS_OPEN,
        /** The last step has an end. */
        STEPS_GAP,
        /** The last step is a lifeline step. */
        LIFELINE_LAST,
        /** A rule for lifeline steps and no such step. */
        LIFELINE_NONE,
        /** Two charges, bands or debt rules of one code. */
        CODE_TWICE,
        /** A levy or tax rests on something that is not in the list. */
        ON_UNKNOWN,
        /** A levy or tax rests on a charge that stands later. */
        ON_LATER,
        /** A levy or tax rests on a charge that is not part of the lines. */
        ON_WHOLE,
        /** Dates or sums that do not rise. */
        ORDER,
        /** A debt rule that is not understood. */
        TAKE,
        /** The coin is no multiple of the smallest amount of the currency. */
        COIN,
        /** The least is more than the most. */
        LIMITS,
        /** With all charges a unit costs nothing, or less. */
        UNIT_PRICE
    }

    public TariffFault {
        values = List.copyOf(values);
    }

    /** The key of its sentence in the message bundles. */
    public String key() {
        return "tariff.fault." + code.name();
    }
}
