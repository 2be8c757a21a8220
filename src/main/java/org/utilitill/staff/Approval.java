package org.utilitill.staff;

import java.util.UUID;

/**
 * A second person's consent to one act of one person on one subject. It is good once, and for nothing else.
 *
 * @param id made when it is given
 * @param rule that asked for it
 * @param what may be done
 * @param actor by whom
 * @param subject to what: a receipt, a key's name, a meter with an amount
 * @param approver who consented
 */
public record Approval(UUID id, ApprovalRule rule, Permission what, String actor, String subject, String approver) {

    /** Refuses consent to oneself. */
    public Approval {
        if (actor.equals(approver)) {
            throw new IllegalArgumentException(actor + " can not approve an own act");
        }
    }

    /** Whether it covers an act. */
    public boolean covers(Permission act, String who, String whom) {
        return what == act && actor.equals(who) && subject.equals(whom);
    }
}
