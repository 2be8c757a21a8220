package org.utilitill.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a tariff calls a month: after it, the count of units begins anew. */
public enum MonthRule {
    /** The month of the calendar, in the zone of the shop. */
    CALENDAR(Duration.ZERO),
    /** Thirty days from the first purchase after the month before. */
    DAYS_30(Duration.ofDays(30)),
    /** A twelfth of a year of 365.25 days from the first purchase after the month before. */
    DAYS_30_4375(Duration.ofMinutes(43_830));

    private final Duration length;

    MonthRule(Duration length) {
        this.length = length;
    }

    /**
     * When the month of an instant began.
     *
     * @param running when the month of the last purchase began, if there was one
     */
    public Instant begin(Instant now, Optional<Instant> running, ZoneId zone) {
        if (this == CALENDAR) {
            return now.atZone(zone)
                    .toLocalDate()
                    .withDayOfMonth(1)
                    .atStartOfDay(zone)
                    .toInstant();
        }
        // A clock that went back stays in the month that runs: its cheap units are not sold a second time.
        return running.filter(begin -> now.isBefore(begin.plus(length))).orElse(now);
    }

    /** How many months begin after one that began then, up to the one that began now. */
    public long monthsBetween(Instant then, Instant now, ZoneId zone) {
        if (this == CALENDAR) {
            return YearMonth.from(then.atZone(zone)).until(YearMonth.from(now.atZone(zone)), ChronoUnit.MONTHS);
        }
        return Math.floorDiv(Duration.between(then, now).toSeconds(), length.toSeconds());
    }
}
