package org.utilitill.vending.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.utilitill.journal.Journal;
import org.utilitill.journal.KnownPerson;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.staff.Act;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;

/**
 * Consents of a second person. Each is for one act of one person on one subject, and is used up by it; one that is not
 * used is gone when the station is closed.
 */
public final class Approvals {

    private final Journal journal;
    private final SignInDesk signIn;
    private final ActLog log;
    private final Supplier<UUID> ids;
    private final Set<Approval> open = new HashSet<>();

    /**
     * Consents given here.
     *
     * @param ids a fresh id for each
     */
    public Approvals(Journal journal, SignInDesk signIn, ActLog log, Supplier<UUID> ids) {
        this.journal = journal;
        this.signIn = signIn;
        this.log = log;
        this.ids = ids;
    }

    /** Who may consent to a request. */
    List<Operator> approvers(ApprovalRequest request) {
        return journal.registers().people().stream()
                .map(KnownPerson::person)
                .filter(Person::active)
                .map(Person::operator)
                .filter(operator -> operator.may(Permission.APPROVE)
                        && request.rule().approvedBy(operator.role())
                        && !operator.name().equals(request.actor()))
                .toList();
    }

    /** Takes a consent, if the approver is who they say and may give it. */
    ActOutcome<Approval> give(ApprovalRequest request, String approver, char[] secret) {
        String subject = request.what() + " " + request.subject();
        Optional<Refusal> refusal = refusal(request, approver, secret);
        if (refusal.isPresent()) {
            log.refused(Entry.of(Permission.APPROVE, known(approver), subject), refusal.get());
            return new Refused<>(refusal.get());
        }
        try {
            log.done(Entry.of(Permission.APPROVE, approver, subject));
        } catch (JournalException e) {
            return new Refused<>(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        }
        Approval approval =
                new Approval(ids.get(), request.rule(), request.what(), request.actor(), request.subject(), approver);
        open.add(approval);
        return new Done<>(approval);
    }

    private Optional<Refusal> refusal(ApprovalRequest request, String approver, char[] secret) {
        if (approver.equals(request.actor())) {
            return Optional.of(Refusal.of(RefusalCode.SAME_PERSON, approver));
        }
        Optional<Refusal> wrong = signIn.check(approver, secret);
        if (wrong.isPresent()) {
            return wrong;
        }
        return stands(approver, request)
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.NOT_ALLOWED, approver));
    }

    private boolean stands(String approver, ApprovalRequest request) {
        return approvers(request).stream().anyMatch(operator -> operator.name().equals(approver));
    }

    private String known(String name) {
        return journal.registers().person(name).isPresent() ? name : Act.STATION;
    }

    /**
     * Uses a consent up; answers whether it was good for this act. It is void when it is not one that was given here,
     * field by field, or when the approver left or lost the right since.
     */
    boolean use(Approval approval, ApprovalRequest request) {
        boolean same = approval.rule() == request.rule()
                && approval.covers(request.what(), request.actor(), request.subject());
        return same && stands(approval.approver(), request) && open.remove(approval);
    }
}
