package org.utilitill.tariff.file;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Days and moments as the text of a tariff has them. */
final class Dates {

    private Dates() {}

    /** The day alone when it is meant from its beginning. */
    static String text(LocalDateTime moment) {
        String day = moment.toLocalDate().toString();
        LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return time.equals(LocalTime.MIDNIGHT) ? day : day + " " + time;
    }
}
