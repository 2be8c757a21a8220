package org.utilitill.ui.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.utilitill.text.Texts;
import org.utilitill.vending.VendingService;

/**
 * What every screen of an open station works with.
 *
 * @param vending the counter; called through the background only
 * @param background where work goes that may take time
 * @param texts the cashier's language
 * @param zone of the shop
 * @param clock of the computer
 * @param ids makes the id of each sale
 */
public record Desk(
        VendingService vending, Background background, Texts texts, ZoneId zone, Clock clock, Supplier<UUID> ids) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Local date and time to the minute, as on slips. */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** When something was: to the minute if it was today, and the day alone if it was not. */
    public String lately(Instant instant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return day.equals(today) ? minute(instant) : day.toString();
    }

    /** A sentence of the bundles. */
    public String text(String key, Object... values) {
        return texts.get(key, values);
    }
}
