package org.utilitill.ui.task;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.utilitill.staff.Approval;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;

/** Asks the station for an act, and a second person for consent where one is due. Used on the window's thread. */
public final class Acts {

    private final Room room;
    private final Consumer<Boolean> busy;

    /**
     * Acts of whoever is signed in.
     *
     * @param busy told while the station works
     */
    public Acts(Room room, Consumer<Boolean> busy) {
        this.room = room;
        this.busy = busy;
    }

    /**
     * Asks for an act.
     *
     * @param act done on the vending thread, a second time with the consent if it asked for one
     * @param done takes what there is to show
     * @param refused takes why not; also when nobody consented
     */
    public <T> void ask(Function<Optional<Approval>, ActOutcome<T>> act, Consumer<T> done, Consumer<Refusal> refused) {
        ask(act, Optional.empty(), done, refused);
    }

    private <T> void ask(
            Function<Optional<Approval>, ActOutcome<T>> act,
            Optional<Approval> consent,
            Consumer<T> done,
            Consumer<Refusal> refused) {
        busy.accept(true);
        room.desk()
                .background()
                .call(() -> act.apply(consent))
                .then(outcome -> {
                    busy.accept(false);
                    if (outcome instanceof Done<T> good) {
                        done.accept(good.value());
                    } else if (outcome instanceof Refused<T> not) {
                        refused.accept(not.refusal());
                    } else if (outcome instanceof ApprovalNeeded<T> needed) {
                        room.approver()
                                .ask(
                                        needed.request(),
                                        given -> given.ifPresentOrElse(
                                                approval -> ask(act, Optional.of(approval), done, refused),
                                                () -> refused.accept(
                                                        needed.request().refusal())));
                    }
                })
                .otherwise(() -> busy.accept(false));
    }
}
