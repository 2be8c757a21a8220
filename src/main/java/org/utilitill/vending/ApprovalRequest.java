package org.utilitill.vending;

import org.utilitill.staff.ApprovalRule;
import org.utilitill.staff.Permission;

/**
 * What a second person is asked to consent to, on the screen of the one who asks.
 *
 * @param rule that asks for it, with its sentence in the message bundles, {@code approval.RULE}
 * @param what shall be done
 * @param actor who wants to
 * @param subject to what: a meter with an amount, a receipt, a key's name
 */
public record ApprovalRequest(ApprovalRule rule, Permission what, String actor, String subject) {

    /** The same for someone who can not ask a second person here, such as a script. */
    public Refusal refusal() {
        return Refusal.of(RefusalCode.APPROVAL_NEEDED, rule.name());
    }
}
