package org.utilitill.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.utilitill.text.Texts;

/**
 * In which words and at which local time a slip speaks.
 *
 * @param texts of the customer's language
 * @param zone of the shop
 */
public record ReceiptText(Texts texts, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** A sentence of the receipt bundle, its key without the leading {@code receipt.}. */
    String get(String key, Object... values) {
        return texts.get("receipt." + key, values);
    }

    /** Local date and time to the minute, such as {@code "2026-03-02 14:07"}. */
    String time(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
