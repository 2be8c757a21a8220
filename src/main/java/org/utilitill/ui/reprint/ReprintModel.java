package org.utilitill.ui.reprint;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.ui.task.Approver;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.ApprovalNeeded;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;

/** A copy of the last slip: 1, 2 or 3 say why, Enter prints, Escape goes back. */
public final class ReprintModel {

    private final Desk desk;
    private final Operator operator;
    private final Approver approver;
    private final Runnable back;
    private final KeyGuard guard;
    private final ReadOnlyObjectWrapper<Optional<Sale>> sale = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CopyReason>> reason = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /**
     * Copies for an operator.
     *
     * @param approver asks a second person where a copy needs one
     * @param back leaves the screen
     */
    public ReprintModel(Desk desk, Operator operator, Approver approver, Runnable back) {
        this.desk = desk;
        this.operator = operator;
        this.approver = approver;
        this.back = back;
        guard = new KeyGuard(desk.clock());
    }

    /** Looks for the last sale. */
    public void start() {
        guard.screenChanged();
        desk.background().call(() -> desk.vending().lastSale()).then(this::found);
    }

    /** The last sale, empty when there is none. */
    public ReadOnlyObjectProperty<Optional<Sale>> saleProperty() {
        return sale.getReadOnlyProperty();
    }

    /** Why a copy is wanted, empty until it is said. */
    public ReadOnlyObjectProperty<Optional<CopyReason>> reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** True while the copy is made. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What became of the copy, in words; empty before. */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why there is no copy, empty while nothing is wrong. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** A character was typed: 1, 2 or 3. */
    public void type(char typed) {
        switch (typed) {
            case '1' -> choose(CopyReason.JAM);
            case '2' -> choose(CopyReason.LOST);
            case '3' -> choose(CopyReason.FAINT);
            default -> {}
        }
    }

    /** Says why a copy is wanted. */
    public void choose(CopyReason why) {
        if (!busy.get()) {
            reason.set(Optional.of(why));
            refusal.set("");
        }
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        if (key == Key.ESCAPE || key == Key.F8) {
            back.run();
        } else if (key == Key.ENTER) {
            enter();
        }
    }

    /** A key came up. */
    public void release(Key key) {
        guard.released(key);
    }

    /** The window lost the keyboard. */
    public void releaseAll() {
        guard.allReleased();
    }

    private void enter() {
        if (!result.get().isEmpty()) {
            back.run();
        } else if (sale.get().isPresent() && reason.get().isPresent()) {
            print(reason.get().get(), Optional.empty());
        } else if (sale.get().isPresent()) {
            refusal.set(desk.text("reprint.reason"));
        }
    }

    private void found(Optional<Sale> last) {
        sale.set(last);
        if (last.isEmpty()) {
            refusal.set(desk.text("reprint.nothing"));
        }
    }

    private void print(CopyReason why, Optional<Approval> consent) {
        busy.set(true);
        desk.background()
                .call(() -> desk.vending().copyOfLast(operator, why, consent))
                .then(outcome -> show(outcome, why))
                .otherwise(() -> busy.set(false));
    }

    private void show(SaleOutcome outcome, CopyReason why) {
        busy.set(false);
        guard.screenChanged();
        if (outcome instanceof Refused refused) {
            refusal.set(refused.refusal().sentence(desk.texts()));
        } else if (outcome instanceof ApprovalNeeded needed) {
            ask(needed.request(), why);
        } else if (outcome instanceof Completed done) {
            sale.set(Optional.of(done.sale().sale()));
            result.set(words(done.sale().sale()));
        }
    }

    private void ask(ApprovalRequest request, CopyReason why) {
        approver.ask(request, consent -> {
            if (consent.isPresent()) {
                print(why, consent);
            } else {
                refusal.set(request.refusal().sentence(desk.texts()));
            }
        });
    }

    private String words(Sale copied) {
        String key = switch (copied.state()) {
            case PRINTED -> "reprint.done.PRINTED";
            case PRINT_FAILED -> "reprint.done.FAILED";
            case MADE, REVEALED, PRINT_UNKNOWN -> "reprint.done.UNKNOWN";
        };
        return desk.text(key, copied.copies());
    }
}
