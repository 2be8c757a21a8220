package org.utilitill.vending.people;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.utilitill.journal.Journal;
import org.utilitill.vault.SecretHashes;

/** Everything about people at one station, put together: they share one log, one gate and one count of wrong tries. */
public final class PeopleRoom {

    private final ActLog log;
    private final SignInDesk signIn;
    private final Gate gate;
    private final PeopleDesk people;
    private final AuditDesk audit;

    /**
     * A room over a journal.
     *
     * @param hashes checks PINs and passphrases
     * @param now the station's guarded clock: never before the tape's last record
     * @param ids a fresh id for each consent
     * @param lockVault what to do after too many wrong tries at the station
     */
    public PeopleRoom(
            Journal journal, SecretHashes hashes, Supplier<Instant> now, Supplier<UUID> ids, Runnable lockVault) {
        log = new ActLog(journal, now);
        signIn = new SignInDesk(journal, hashes, log, lockVault);
        Approvals approvals = new Approvals(journal, signIn, log, ids);
        gate = new Gate(journal, approvals, log);
        people = new PeopleDesk(journal, hashes, signIn, approvals, gate, log);
        audit = new AuditDesk(journal, gate, log);
    }

    /** Lets people in. */
    public SignInDesk signIn() {
        return signIn;
    }

    /** Where every act passes. */
    public Gate gate() {
        return gate;
    }

    /** Writes acts down. */
    public ActLog log() {
        return log;
    }

    /** Adds and changes people. */
    public People people() {
        return people;
    }

    /** Searches acts. */
    public AuditDesk audit() {
        return audit;
    }
}
