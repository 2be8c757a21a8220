package org.utilitill.sts.token;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * The day token identifiers are counted from, 1 January 00:00 UTC. One base date lasts 2^24 minutes, just under 32
 * years.
 */
public enum BaseDate {
    /** 1993, spent on 2024-11-24 20:15. */
    Y1993(1993),
    /** 2014, lasts until 2045-11-24 20:15. */
    Y2014(2014),
    /** 2035, lasts until 2066-11-24 20:15. */
    Y2035(2035);

    private final int year;
    private final Instant start;

    BaseDate(int year) {
        this.year = year;
        this.start = LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /**
     * The base date of a year.
     *
     * @throws StsException E_BASE_DATE
     */
    public static BaseDate of(int year) {
        for (BaseDate date : values()) {
            if (date.year == year) {
                return date;
            }
        }
        throw new StsException(StsError.E_BASE_DATE, "The base date %d is none of 1993, 2014 and 2035.", year);
    }

    /** The year, 1993, 2014 or 2035. */
    public int year() {
        return year;
    }

    /** Minute 0. */
    public Instant start() {
        return start;
    }

    /** The last two digits of the year, as key derivation 04 takes them. */
    public String digits() {
        return Integer.toString(year).substring(2);
    }
}
