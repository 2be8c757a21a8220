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
import org.utilitill.staff.Operator;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;

/** A copy of the last slip: 1, 2 or 3 say why, Enter prints, Escape goes back. */
public final class ReprintModel {

    private final Desk desk;
    private final Operator operator;
    private final Runnable back;
    private final KeyGuard guard;
    private final ReadOnlyObjectWrapper<Optional<Sale>> sale = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CopyReason>> reason = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /** Copies for an operator; {@code back} leaves the screen. */
    public ReprintModel(Desk desk, Operator operator, Runnable back) {
        this.desk = desk;
        this.operator = operator;
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
            print(reason.get().get());
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

    private void print(CopyReason why) {
        busy.set(true);
        desk.background()
                .call(() -> desk.vending().copyOfLast(operator, why))
                .then(this::show)
                .otherwise(() -> busy.set(false));
    }

    private void show(SaleOutcome outcome) {
        busy.set(false);
        guard.screenChanged();
        if (outcome instanceof Refused refused) {
            refusal.set(refused.refusal().sentence(desk.texts()));
        } else if (outcome instanceof Completed done) {
            sale.set(Optional.of(done.sale().sale()));
            result.set(words(done.sale().sale()));
        }
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
