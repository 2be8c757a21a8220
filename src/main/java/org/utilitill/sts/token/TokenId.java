package org.utilitill.sts.token;

import java.time.Instant;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Token identifier (TID): the minute of issue, counted from the base date in UTC. A meter takes each identifier once,
 * so two tokens of one meter in one minute clash. 00:01 of each day is set aside for tokens issued with that purpose.
 *
 * @param minutes 0 to FFFFFF
 * @param baseDate where the count starts
 */
public record TokenId(int minutes, BaseDate baseDate) {

    private static final int MAX_MINUTES = 0xFFFFFF;
    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int RESERVED_MINUTE = 1;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int CONTENT_SHIFT = 16;

    /** Refuses E_TID_RANGE. */
    public TokenId {
        if (minutes < 0 || minutes > MAX_MINUTES) {
            throw new StsException(
                    StsError.E_TID_RANGE, "The token identifier %d is not 0 to %d minutes.", minutes, MAX_MINUTES);
        }
    }

    /**
     * The minute an instant lies in, seconds dropped; 00:01 stays 00:01.
     *
     * @throws StsException E_TID_BEFORE_BASE or E_TID_OVERFLOW
     */
    public static TokenId at(Instant instant, BaseDate baseDate) {
        long seconds = instant.getEpochSecond() - baseDate.start().getEpochSecond();
        if (seconds < 0) {
            throw new StsException(
                    StsError.E_TID_BEFORE_BASE, "The time of issue %s lies before %d.", instant, baseDate.year());
        }
        long minutes = seconds / SECONDS_PER_MINUTE;
        if (minutes > MAX_MINUTES) {
            throw new StsException(
                    StsError.E_TID_OVERFLOW,
                    "The time of issue %s lies behind the last minute of base date %d.",
                    instant,
                    baseDate.year());
        }
        return new TokenId((int) minutes, baseDate);
    }

    /**
     * The identifier of an ordinary token issued at an instant: its minute, and 00:02 in the reserved minute.
     *
     * @throws StsException E_TID_BEFORE_BASE or E_TID_OVERFLOW
     */
    public static TokenId ordinaryAt(Instant instant, BaseDate baseDate) {
        TokenId minute = at(instant, baseDate);
        return minute.reserved() ? minute.nextOrdinary() : minute;
    }

    /**
     * The special reserved identifier of the day an instant lies in, 00:01 UTC. A meter takes one such token a day.
     *
     * @throws StsException E_TID_BEFORE_BASE or E_TID_OVERFLOW
     */
    public static TokenId reservedOn(Instant instant, BaseDate baseDate) {
        int minute = at(instant, baseDate).minutes();
        return new TokenId(minute - minute % MINUTES_PER_DAY + RESERVED_MINUTE, baseDate);
    }

    /** The identifier in the 44 bits of content of a token that has one. */
    public static TokenId in(long content, BaseDate baseDate) {
        return new TokenId((int) (content >>> CONTENT_SHIFT) & MAX_MINUTES, baseDate);
    }

    /**
     * The next minute an ordinary token may carry; steps over the reserved one.
     *
     * @throws StsException E_TID_OVERFLOW after the last minute of the base date
     */
    public TokenId nextOrdinary() {
        int next = minutes + (isReserved(minutes + 1) ? 2 : 1);
        if (next > MAX_MINUTES) {
            throw new StsException(
                    StsError.E_TID_OVERFLOW,
                    "No token identifier of base date %d follows %d.",
                    baseDate.year(),
                    minutes);
        }
        return new TokenId(next, baseDate);
    }

    /** Whether this is 00:01 of its day, the special reserved identifier. */
    public boolean reserved() {
        return isReserved(minutes);
    }

    /** The start of the minute. */
    public Instant instant() {
        return baseDate.start().plusSeconds((long) minutes * SECONDS_PER_MINUTE);
    }

    /** The top 8 bits, which a key expiry number is compared with. */
    public int keyExpiryByte() {
        return minutes >>> 16;
    }

    private static boolean isReserved(int minutes) {
        return minutes % MINUTES_PER_DAY == RESERVED_MINUTE;
    }
}
