package org.utilitill.sts.token;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * The clock a utility counts its token identifiers by. The 2018 edition says UTC; a utility whose meters were started
 * by local time keeps its distance from UTC. The distance never changes with the season: an hour repeated or left out
 * would repeat identifiers or make tokens old.
 *
 * @param offset distance from UTC, whole minutes
 */
public record TokenClock(ZoneOffset offset) {

    /** Identifiers are counted in UTC. */
    public static final TokenClock UTC = new TokenClock(ZoneOffset.UTC);

    private static final int SECONDS_PER_MINUTE = 60;

    /** Refuses a distance that is not whole minutes (E_TID_RANGE). */
    public TokenClock {
        if (offset.getTotalSeconds() % SECONDS_PER_MINUTE != 0) {
            throw new StsException(StsError.E_TID_RANGE, "The distance %s from UTC is not whole minutes.", offset);
        }
    }

    /**
     * The clock of a distance such as "Z" or "+03:00".
     *
     * @throws StsException E_TID_RANGE for anything else, the name of a time zone among it
     */
    public static TokenClock of(String offset) {
        try {
            return new TokenClock(ZoneOffset.of(offset));
        } catch (DateTimeException refusal) {
            throw new StsException(
                    StsError.E_TID_RANGE, "The distance '%s' from UTC is neither Z nor such as +03:00.", offset);
        }
    }

    /**
     * The identifier of an ordinary token, see {@link TokenId#ordinaryAt}.
     *
     * @throws StsException E_TID_BEFORE_BASE or E_TID_OVERFLOW
     */
    public TokenId ordinaryAt(Instant instant, BaseDate baseDate) {
        return TokenId.ordinaryAt(shown(instant), baseDate);
    }

    /**
     * The special reserved identifier of the day this clock shows, see {@link TokenId#reservedOn}.
     *
     * @throws StsException E_TID_BEFORE_BASE or E_TID_OVERFLOW
     */
    public TokenId reservedOn(Instant instant, BaseDate baseDate) {
        return TokenId.reservedOn(shown(instant), baseDate);
    }

    /** When the minute of an identifier began. */
    public Instant instantOf(TokenId tid) {
        return tid.instant().minusSeconds(offset.getTotalSeconds());
    }

    private Instant shown(Instant instant) {
        return instant.plusSeconds(offset.getTotalSeconds());
    }
}
