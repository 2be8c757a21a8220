package org.utilitill.cli.sts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.sts.token.TokenId;

/**
 * The time of issue in the inputs of a line: issueTime in UTC, counted on the utility's clock of utcOffset, or the
 * identifier itself as tid.
 *
 * @param fields inputs
 */
record IssueTime(LineFields fields) {

    /** The names of its fields. */
    static final Set<String> FIELDS = Set.of("issueTime", "tid", "specialReserved", "utcOffset");

    /** Refuses fields of which each says another thing. */
    void requireOneTime() {
        fields.requireNotBoth("issueTime", "tid");
        fields.requireNotBoth("tid", "utcOffset");
    }

    boolean isGiven() {
        return fields.has("issueTime") || fields.has("tid");
    }

    /**
     * The identifier of a token.
     *
     * @throws StsException E_TID_BEFORE_BASE, E_TID_OVERFLOW or E_TID_RANGE, the last also for an identifier of 00:01
     *     without specialReserved, and for another with it
     */
    TokenId tid(BaseDate baseDate) {
        TokenId tid = minute(baseDate);
        if (fields.has("tid") && tid.reserved() != fields.flag("specialReserved")) {
            throw new StsException(
                    StsError.E_TID_RANGE,
                    tid.reserved()
                            ? "The token identifier %d is 00:01 of its day, which only a token with 'specialReserved'"
                                    + " true may have."
                            : "The token identifier %d is not 00:01 of its day, the only one for 'specialReserved'.",
                    tid.minutes());
        }
        return tid;
    }

    /** The same of an issue that carries no identifier, and so may happen in any minute. */
    TokenId minute(BaseDate baseDate) {
        if (fields.has("tid")) {
            return new TokenId(fields.smallNumber("tid"), baseDate);
        }
        TokenClock clock = clock(fields);
        return fields.flag("specialReserved")
                ? clock.reservedOn(instant(), baseDate)
                : clock.ordinaryAt(instant(), baseDate);
    }

    /** The clock of the field utcOffset; without it, identifiers are counted in UTC. */
    static TokenClock clock(LineFields fields) {
        return fields.has("utcOffset") ? TokenClock.of(fields.text("utcOffset")) : TokenClock.UTC;
    }

    /** When the minute of an identifier began, as it stands in a line. */
    static String text(TokenId tid, TokenClock clock) {
        return LocalDateTime.ofInstant(clock.instantOf(tid), ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private Instant instant() {
        String time = fields.text("issueTime");
        try {
            return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException refusal) {
            throw new LineRefusal(
                    LineRefusal.FIELD_TYPE,
                    "The field 'issueTime' holds '%s', which is no time such as 2018-05-16T07:29:00.",
                    time);
        }
    }
}
