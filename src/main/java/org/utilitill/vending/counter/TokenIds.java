package org.utilitill.vending.counter;

import java.time.Duration;
import java.time.Instant;
import org.utilitill.journal.Journal;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Utility;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.sts.token.TokenId;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/**
 * Gives each token of a meter its own minute: the present one, or the next after the highest ever used, never the
 * reserved 00:01. The tape remembers, so a restart or a clock set back does not give one twice.
 */
public final class TokenIds {

    /** What became of asking for a token identifier. */
    sealed interface Allocation {
        /** A free one. */
        record Free(TokenId tid) implements Allocation {}

        /** None may be given now. */
        record None(Refusal refusal) implements Allocation {}
    }

    private final Journal journal;
    private final Duration mostAhead;

    /**
     * Identifiers for the meters of a journal.
     *
     * @param journal where used identifiers are found
     * @param mostAhead how far a token may be dated ahead of the clock when a meter buys often
     */
    public TokenIds(Journal journal, Duration mostAhead) {
        this.journal = journal;
        this.mostAhead = mostAhead;
    }

    /** The clock of the meter's utility; a fixed distance from UTC, so that no minute comes twice or never. */
    private TokenClock clockOf(Meter meter) {
        return journal.registers()
                .utility(meter.utility())
                .map(Utility::tokenClock)
                .orElse(TokenClock.UTC);
    }

    Allocation next(Meter meter, Instant now) {
        try {
            TokenClock clock = clockOf(meter);
            TokenId present = clock.ordinaryAt(now, meter.baseDate());
            TokenId free = journal.lastTid(meter)
                    .filter(last -> last.minutes() >= present.minutes())
                    .map(TokenId::nextOrdinary)
                    .orElse(present);
            return clock.instantOf(free).isAfter(now.plus(mostAhead))
                    ? new Allocation.None(
                            Refusal.of(RefusalCode.TID_AHEAD, meter.number().digits()))
                    : new Allocation.Free(free);
        } catch (StsException e) {
            boolean ended = e.error() == StsError.E_TID_OVERFLOW;
            return new Allocation.None(
                    ended
                            ? Refusal.of(
                                    RefusalCode.BASE_DATE_ENDED,
                                    Integer.toString(meter.baseDate().year()))
                            : Refusal.of(
                                    RefusalCode.CLOCK_BEHIND,
                                    now.toString(),
                                    meter.baseDate().start().toString()));
        }
    }
}
