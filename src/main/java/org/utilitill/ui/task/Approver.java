package org.utilitill.ui.task;

import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.staff.Approval;
import org.utilitill.vending.ApprovalRequest;

/** Asks a second person for consent on the screen of the one who wants something. */
@FunctionalInterface
public interface Approver {

    /**
     * Shows the card that asks. Used on the window's thread.
     *
     * @param request what is asked, and by which rule
     * @param answer takes the consent, or nothing when the card was closed
     */
    void ask(ApprovalRequest request, Consumer<Optional<Approval>> answer);
}
