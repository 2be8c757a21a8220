package org.utilitill.vending.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.Journaled;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.staff.Act;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Permission;
import org.utilitill.vending.Refusal;

/** Writes acts onto the tape: what was done before it is answered, what was refused as well as the disk allows. */
public final class ActLog {

    private static final Logger LOG = LoggerFactory.getLogger(ActLog.class);

    /**
     * An act before anything became of it.
     *
     * @param what is asked
     * @param actor who asks, or the station
     * @param approver who consented
     * @param subject to what
     */
    public record Entry(Permission what, String actor, Optional<String> approver, String subject) {

        /** An act that nobody had to consent to. */
        public static Entry of(Permission what, String actor, String subject) {
            return new Entry(what, actor, Optional.empty(), subject);
        }
    }

    private final Journal journal;
    private final Supplier<Instant> now;
    /** The record each person's present time at the counter began with. */
    private final Map<String, Long> shifts = new HashMap<>();

    /**
     * A log on a tape.
     *
     * @param now the station's guarded clock: never before the tape's last record
     */
    public ActLog(Journal journal, Supplier<Instant> now) {
        this.journal = journal;
        this.now = now;
    }

    /**
     * Records what was done; when this returns, it is durable.
     *
     * @param before what changed, as it was
     * @param after the same as it became
     * @param change of the registers, if any
     * @throws JournalException when the disk does not take it
     */
    public Journaled<Fact.Acted> done(
            Entry entry, Map<String, String> before, Map<String, String> after, Optional<Change> change) {
        Journaled<Fact.Acted> record =
                journal.append(new Fact.Acted(act(entry, Outcome.DONE, Optional.empty(), before, after), change));
        if (entry.what() == Permission.SIGN_IN) {
            shifts.put(entry.actor(), record.seq());
        }
        return record;
    }

    /** Records what was done and changed nothing. */
    public Journaled<Fact.Acted> done(Entry entry) {
        return done(entry, Map.of(), Map.of(), Optional.empty());
    }

    /**
     * Records what has happened already and stands whether or not the disk takes the record.
     *
     * @return whether it is on the record
     */
    public boolean noted(Entry entry) {
        return unsure(entry, Outcome.DONE, Optional.empty());
    }

    /**
     * Records a refusal. The refusal stands whether or not the disk takes the record.
     *
     * @return whether it is on the record
     */
    public boolean refused(Entry entry, Refusal refusal) {
        return unsure(entry, Outcome.REFUSED, Optional.of(refusal.code().code()));
    }

    /**
     * Records that something was begun and could not be finished.
     *
     * @return whether it is on the record
     */
    public boolean failed(Entry entry, Refusal refusal) {
        return unsure(entry, Outcome.FAILED, Optional.of(refusal.code().code()));
    }

    private boolean unsure(Entry entry, Outcome outcome, Optional<String> code) {
        try {
            journal.append(new Fact.Acted(act(entry, outcome, code, Map.of(), Map.of()), Optional.empty()));
            return true;
        } catch (JournalException e) {
            LOG.warn("{} of {} is not on the record: {}", outcome, entry.what(), e.getMessage());
            return false;
        }
    }

    private Act act(
            Entry entry,
            Outcome outcome,
            Optional<String> code,
            Map<String, String> before,
            Map<String, String> after) {
        return new Act(
                now.get(),
                entry.what(),
                entry.actor(),
                entry.approver(),
                entry.subject(),
                outcome,
                code,
                before,
                after,
                shift(entry));
    }

    /** Signing in begins a time at the counter and so belongs to none. */
    private long shift(Entry entry) {
        return entry.what() == Permission.SIGN_IN ? 0 : shifts.getOrDefault(entry.actor(), 0L);
    }
}
