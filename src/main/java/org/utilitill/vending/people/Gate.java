package org.utilitill.vending.people;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.staff.Approval;
import org.utilitill.staff.ApprovalRule;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;

/**
 * Where every act passes: is this person still who they were, may they do it, and did a second one consent where one
 * must. What does not pass is on the record.
 */
public final class Gate {

    /** Something to do once the gate is passed. */
    @FunctionalInterface
    public interface Work<T> extends Function<Entry, ActOutcome<T>> {}

    /** What is no rule that was broken: a disk or a device did not do its part. */
    private static final Set<RefusalCode> BROKEN = Set.of(RefusalCode.VAULT_NOT_WRITTEN, RefusalCode.MODULE_SILENT);

    private final Journal journal;
    private final Approvals approvals;
    private final ActLog log;

    /** A gate over the people on a tape. */
    public Gate(Journal journal, Approvals approvals, ActLog log) {
        this.journal = journal;
        this.approvals = approvals;
        this.log = log;
    }

    /**
     * Lets through what only looks at something and stores nothing: the consent that the act itself needs is asked for
     * when it is done.
     */
    public <T> ActOutcome<T> look(Operator actor, Permission what, String subject, Work<T> work) {
        Entry entry = Entry.of(what, actor.name(), subject);
        return written(() -> {
            Optional<Refusal> refusal = refusal(actor, what);
            return refusal.isPresent() ? refused(entry, refusal.get()) : done(entry, work);
        });
    }

    /** Lets an act through that needs nobody's consent. */
    public <T> ActOutcome<T> pass(Operator actor, Permission what, String subject, Work<T> work) {
        return pass(actor, what, subject, Optional.empty(), work);
    }

    /**
     * Lets an act through, with the consent it needs. A disk that does not take its record is a refusal.
     *
     * @param approval given before, or empty to be asked for
     */
    public <T> ActOutcome<T> pass(
            Operator actor, Permission what, String subject, Optional<Approval> approval, Work<T> work) {
        Entry alone = Entry.of(what, actor.name(), subject);
        return written(() -> {
            Optional<Refusal> refusal = refusal(actor, what);
            if (refusal.isPresent()) {
                return refused(alone, refusal.get());
            }
            Optional<ApprovalRequest> request = ApprovalRule.of(what, actor.role())
                    .map(rule -> new ApprovalRequest(rule, what, actor.name(), subject));
            return request.isPresent() ? byTwo(request.get(), approval, work) : done(alone, work);
        });
    }

    /**
     * Lets an act through for which a trusted signer vouches, so that no second person has to; the caller has checked
     * the signature.
     */
    public <T> ActOutcome<T> vouched(Operator actor, Permission what, String subject, Work<T> work) {
        return look(actor, what, subject, work);
    }

    /** Only a consent that is used names an approver on the record. */
    private <T> ActOutcome<T> byTwo(ApprovalRequest request, Optional<Approval> approval, Work<T> work) {
        if (approval.isEmpty()) {
            return new ApprovalNeeded<>(request);
        }
        if (!approvals.use(approval.get(), request)) {
            Entry alone = Entry.of(request.what(), request.actor(), request.subject());
            return refused(alone, Refusal.of(RefusalCode.APPROVAL_VOID));
        }
        Optional<String> approver = Optional.of(approval.get().approver());
        return done(new Entry(request.what(), request.actor(), approver, request.subject()), work);
    }

    private static <T> ActOutcome<T> written(Supplier<ActOutcome<T>> act) {
        try {
            return act.get();
        } catch (JournalException e) {
            return new Refused<>(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        }
    }

    private <T> ActOutcome<T> done(Entry entry, Work<T> work) {
        ActOutcome<T> outcome = work.apply(entry);
        return outcome instanceof Refused<T> refused ? refused(entry, refused.refusal()) : outcome;
    }

    private <T> ActOutcome<T> refused(Entry entry, Refusal refusal) {
        if (BROKEN.contains(refusal.code())) {
            log.failed(entry, refusal);
        } else {
            log.refused(entry, refusal);
        }
        return new Refused<>(refusal);
    }

    /** Why a person may not do something now, if so: not their role, or they left since they signed in. */
    public Optional<Refusal> refusal(Operator actor, Permission what) {
        boolean stands = journal.registers()
                .person(actor.name())
                .map(known -> known.person())
                .filter(Person::active)
                .filter(person -> person.role() == actor.role())
                .isPresent();
        boolean may = actor.may(what) || ApprovalRule.of(what, actor.role()).isPresent();
        return stands && may ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.NOT_ALLOWED, actor.name()));
    }
}
