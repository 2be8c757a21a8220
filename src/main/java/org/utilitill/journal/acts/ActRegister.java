package org.utilitill.journal.acts;

import java.time.Instant;
import java.util.List;
import org.utilitill.journal.index.ActQueries;
import org.utilitill.journal.index.ActQueries.Wanted;
import org.utilitill.journal.index.H2Index;
import org.utilitill.journal.tape.Fact;
import org.utilitill.registry.KeyProfile;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Permission;
import org.utilitill.sts.meter.PrimaryAccountNumber;

/** What the journal knows of acts, and of what keys issued: counted through the index, read from the tape. */
public final class ActRegister {

    private static final long MILLIS = 1000;

    private final ActQueries queries;
    private final RecordReader reader;

    /** A register over an open index. */
    public ActRegister(H2Index index, RecordReader reader) {
        this.queries = new ActQueries(index);
        this.reader = reader;
    }

    /** Acts that fit a search, newest first. */
    public List<ActRecord> search(ActSearch search) {
        Wanted wanted = new Wanted(
                search.since().map(ActRegister::millis).orElse(Long.MIN_VALUE),
                search.what().map(Permission::name),
                search.person(),
                search.outcome().map(Outcome::name),
                search.text(),
                search.before(),
                search.most());
        return queries.search(wanted).stream()
                .map(place -> reader.record(place))
                .map(record -> new ActRecord(record.seq(), ((Fact.Acted) reader.fact(record)).act()))
                .toList();
    }

    /** Milliseconds of any moment, the first or last there is for one beyond them. */
    private static long millis(Instant moment) {
        long seconds = moment.getEpochSecond();
        if (Math.abs(seconds) > Long.MAX_VALUE / MILLIS - 1) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return moment.toEpochMilli();
    }

    /**
     * How often a person gave a wrong PIN or passphrase since they last got in or were let in again. Counted on the
     * tape: neither a restart nor a clock set back forgets one.
     */
    public int failedSignIns(String name) {
        long in = queries.latest(Permission.SIGN_IN.name(), name, Outcome.DONE.name());
        long unlocked = queries.latest(Permission.UNLOCK_PERSON.name(), name, Outcome.DONE.name());
        long reset = queries.latest(Permission.RESET_SECRET.name(), name, Outcome.DONE.name());
        long since = Math.max(in, Math.max(unlocked, reset));
        return queries.countAfter(Permission.SIGN_IN.name(), name, Outcome.REFUSED.name(), since);
    }

    /** Tenths sold to one meter in some time. */
    public long unitsOfMeter(KeyProfile key, PrimaryAccountNumber pan, Instant from, Instant to) {
        return queries.unitsOfMeter(pan.digits(), key.baseDate().year(), from.toEpochMilli(), to.toEpochMilli());
    }

    /** Tenths sold under one key in some time. */
    public long unitsOfKey(KeyProfile key, Instant from, Instant to) {
        return queries.unitsOfGroup(
                key.sgc().digits(), key.krn().value(), key.baseDate().year(), from.toEpochMilli(), to.toEpochMilli());
    }
}
