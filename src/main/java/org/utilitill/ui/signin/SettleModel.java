package org.utilitill.ui.signin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleState;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.ui.task.Approver;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.ApprovalNeeded;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;

/**
 * What the last stop of the station left open, one card after the other before anything is sold.
 *
 * <pre>
 * card       Enter                                Esc
 * UNSHOWN    records that it is shown, prints it
 *            → SHOWN, or says why not             with a refusal: the next card
 * SHOWN      the next card
 * SLIP       it came out whole: the next card     it did not: prints a copy, the next card
 * </pre>
 */
public final class SettleModel {

    /** What is on the card. */
    public enum Kind {
        /** Nothing known yet. */
        LOOKING,
        /** A sale that was recorded and never shown. */
        UNSHOWN,
        /** That sale with its token. */
        SHOWN,
        /** A slip of which nobody knows whether it came out. */
        SLIP
    }

    private final Desk desk;
    private final Operator operator;
    private final Approver approver;
    private final Runnable settled;
    private final KeyGuard guard;
    private final Deque<Sale> open = new ArrayDeque<>();
    private Optional<Sale> doubtful = Optional.empty();
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.LOOKING);
    private final ReadOnlyObjectWrapper<Optional<Sale>> sale = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /** Looks what is open, and runs {@code settled} once nothing is. */
    public SettleModel(Desk desk, Operator operator, Approver approver, Runnable settled) {
        this.desk = desk;
        this.operator = operator;
        this.approver = approver;
        this.settled = settled;
        guard = new KeyGuard(desk.clock());
    }

    /** Begins to look. */
    public void start() {
        desk.background()
                .call(() -> {
                    open.addAll(desk.vending().unshown());
                    return desk.vending().slipInDoubt();
                })
                .then(last -> {
                    doubtful = last;
                    next();
                });
    }

    /** What is on the card. */
    public ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** The sale it is about. */
    public ReadOnlyObjectProperty<Optional<Sale>> saleProperty() {
        return sale.getReadOnlyProperty();
    }

    /** True while the counter works. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it could not be done, empty while nothing is wrong. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** How many recorded sales wait after this one. */
    public int waiting() {
        return open.size();
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        if (key == Key.ENTER) {
            enter();
        } else if (key == Key.ESCAPE) {
            escape();
        }
    }

    /** A key came up. */
    public void release(Key key) {
        guard.released(key);
    }

    private void enter() {
        switch (kind.get()) {
            case UNSHOWN -> show();
            case SHOWN, SLIP -> next();
            case LOOKING -> {}
        }
    }

    private void escape() {
        if (kind.get() == Kind.SLIP) {
            copy(Optional.empty());
        } else if (kind.get() == Kind.UNSHOWN && !refusal.get().isEmpty()) {
            next();
        }
    }

    private void next() {
        refusal.set("");
        if (!open.isEmpty()) {
            card(Kind.UNSHOWN, open.remove());
        } else if (doubtful.isPresent()) {
            Sale last = doubtful.get();
            doubtful = Optional.empty();
            card(Kind.SLIP, last);
        } else {
            settled.run();
        }
    }

    private void card(Kind what, Sale about) {
        sale.set(Optional.of(about));
        kind.set(what);
        guard.screenChanged();
    }

    /** Records that the token is shown, and prints its slip. */
    private void show() {
        sale.get().ifPresent(wanted -> {
            busy.set(true);
            desk.background()
                    .call(() -> reveal(wanted))
                    .then(outcome -> {
                        busy.set(false);
                        if (outcome instanceof Refused refused) {
                            refusal.set(refused.refusal().sentence(desk.texts()));
                        } else if (outcome instanceof Completed done) {
                            shown(done.sale());
                        }
                    })
                    .otherwise(() -> busy.set(false));
        });
    }

    private SaleOutcome reveal(Sale wanted) {
        return desk.vending().showRecorded(wanted.made().saleId(), operator, Channel.SCREEN);
    }

    private void shown(RevealedSale revealed) {
        card(Kind.SHOWN, revealed.sale());
        doubtful = doubtful.filter(last -> !last.made().equals(revealed.made()));
        desk.background().call(() -> desk.vending().print(revealed, operator)).then(printed -> {
            if (inDoubt(printed.sale()) || printed.sale().state() == SaleState.PRINT_FAILED) {
                doubtful = Optional.of(printed.sale());
            }
        });
    }

    private void copy(Optional<Approval> consent) {
        busy.set(true);
        desk.background()
                .call(() -> desk.vending().copyOfLast(operator, CopyReason.JAM, consent))
                .then(outcome -> {
                    busy.set(false);
                    if (outcome instanceof Refused refused) {
                        refusal.set(refused.refusal().sentence(desk.texts()));
                    } else if (outcome instanceof ApprovalNeeded needed) {
                        approver.ask(needed.request(), given -> given.ifPresent(yes -> copy(given)));
                    } else {
                        next();
                    }
                })
                .otherwise(() -> busy.set(false));
    }

    private static boolean inDoubt(Sale last) {
        return last.state() == SaleState.REVEALED || last.state() == SaleState.PRINT_UNKNOWN;
    }
}
