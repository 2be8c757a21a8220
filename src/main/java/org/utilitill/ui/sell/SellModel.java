package org.utilitill.ui.sell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.staff.Operator;
import org.utilitill.ui.task.Approver;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.StationStatus;

/**
 * The sale as a small machine of steps. It knows no control and no screen.
 *
 * <pre>
 * step     characters          Enter                          Esc                 other keys
 * METER    digits of the       finds the meter → AMOUNT,      clears the number   F2 F4 F5, Up Down: a near meter
 *          number              or says why not
 * AMOUNT   digits, one point:  the price stands → CONFIRM     → METER
 *          a price after each;                                              F4 money or units
 *          * the least sum
 * CONFIRM  * sells once more   name and price are right →     → AMOUNT
 *          if it was asked     CASH, with a new request id
 * CASH     digits, one point:  sells once; empty is exact     asks; again →
 *          change after each   → DONE, or says why not        CONFIRM
 * DONE     a digit begins the  the next sale → METER          nothing             Space: the next group of the token
 *          next sale → METER
 * </pre>
 *
 * <p>While it is busy all input is dropped. Held keys, and Enter within 400 ms of a change of step, do nothing.
 */
public final class SellModel {

    private final Desk desk;
    private final KeyGuard guard;
    private final ReadOnlyObjectWrapper<SellStep> step = new ReadOnlyObjectWrapper<>(SellStep.METER);
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<StationStatus>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final MeterEntry meter;
    private final AmountEntry amount;
    private final CashEntry cash;
    private final DoneSale done;
    private final MeterBesideModel beside;
    private final Checkout checkout;

    /**
     * A counter with nothing on it.
     *
     * @param desk what it works with
     * @param operator who sells
     * @param approver asks a second person where a sale needs one
     */
    public SellModel(Desk desk, Operator operator, Approver approver) {
        this.desk = desk;
        guard = new KeyGuard(desk.clock());
        Steps steps = new Steps();
        meter = new MeterEntry(steps);
        amount = new AmountEntry(steps);
        cash = new CashEntry(steps);
        done = new DoneSale(desk);
        beside = new MeterBesideModel(desk);
        checkout = new Checkout(desk, operator, approver, new Till());
        refreshStatus();
    }

    /** Where the sale stands. */
    public ReadOnlyObjectProperty<SellStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What is asked before it goes on. */
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** True while the counter works and no input counts. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it does not go on, empty while nothing is wrong. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** How the station stands, empty until it was asked. */
    public ReadOnlyObjectProperty<Optional<StationStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The meter number. */
    public MeterEntry meter() {
        return meter;
    }

    /** The amount and its price. */
    public AmountEntry amount() {
        return amount;
    }

    /** The cash and the change. */
    public CashEntry cash() {
        return cash;
    }

    /** The finished sale. */
    public DoneSale done() {
        return done;
    }

    /** The training meter. */
    public MeterBesideModel beside() {
        return beside;
    }

    /** A character was typed. */
    public void type(char typed) {
        if (busy.get()) {
            return;
        }
        switch (step.get()) {
            case METER -> meter.type(typed);
            case AMOUNT -> amount.type(typed);
            case CONFIRM -> confirmTyped(typed);
            case CASH -> atCash(() -> cash.type(typed));
            case DONE -> doneTyped(typed);
        }
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        switch (key) {
            case ENTER -> enter();
            case ESCAPE -> escape();
            case BACKSPACE -> backspace();
            case SPACE -> at(SellStep.DONE, done::step);
            case UP -> at(SellStep.METER, () -> meter.mark(-1));
            case DOWN -> at(SellStep.METER, () -> meter.mark(1));
            case F2, F4, F5 -> atNumberOrAmount(key);
            case F9 -> beside.typeIn();
            case F1, F3, F6, F7, F8, F10, F11 -> {}
        }
    }

    /** A meter was found by its customer: it begins a sale, unless one is being paid. */
    public void pick(String number) {
        if (!busy.get() && step.get() != SellStep.CASH) {
            nextSale();
            meter.pick(number);
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

    /** Time passed. */
    public void tick() {
        done.tick();
    }

    /** It is on screen again, as it was left: an Enter that was meant for another screen does nothing. */
    public void shown() {
        guard.allReleased();
        guard.screenChanged();
        tick();
        refreshStatus();
    }

    /** Asks the station how it stands. */
    public void refreshStatus() {
        desk.background().call(() -> desk.vending().status()).then(now -> status.set(Optional.of(now)));
    }

    private void enter() {
        switch (step.get()) {
            case METER -> meter.enter();
            case AMOUNT -> amount.enter();
            case CONFIRM -> confirm();
            case CASH -> pay();
            case DONE -> nextSale();
        }
    }

    private void escape() {
        refusal.set("");
        switch (step.get()) {
            case METER -> meter.clear();
            case AMOUNT -> go(SellStep.METER);
            case CONFIRM -> go(SellStep.AMOUNT);
            case CASH -> leaveCash();
            case DONE -> {}
        }
    }

    private void backspace() {
        switch (step.get()) {
            case METER -> meter.backspace();
            case AMOUNT -> amount.backspace();
            case CASH -> atCash(cash::backspace);
            case CONFIRM, DONE -> {}
        }
    }

    private void at(SellStep when, Runnable action) {
        if (step.get() == when) {
            action.run();
        }
    }

    /** A near meter, or money or units. */
    private void atNumberOrAmount(Key key) {
        at(SellStep.METER, () -> meter.take(MeterEntry.NEAR_KEYS.indexOf(key)));
        if (key == Key.F4) {
            at(SellStep.AMOUNT, amount::swap);
        }
    }

    private void confirmTyped(char typed) {
        if (typed == '*' && question.get() == Question.SECOND_PURCHASE) {
            toCash();
        }
    }

    private void atCash(Runnable action) {
        if (question.get() == Question.NONE) {
            action.run();
        }
    }

    private void doneTyped(char typed) {
        if (typed >= '0' && typed <= '9') {
            nextSale();
            meter.type(typed);
        }
    }

    private void confirm() {
        if (question.get() == Question.NONE) {
            toCash();
        }
    }

    private void toCash() {
        amount.quotedProperty().get().ifPresent(quoted -> {
            checkout.begin(quoted);
            cash.begin(quoted);
            go(SellStep.CASH);
        });
    }

    private void pay() {
        switch (question.get()) {
            case NONE -> cash.enter(checkout::sell);
            case NO_PAPER -> {
                refusal.set("");
                ask(Question.NONE);
                checkout.sellWithoutPaper();
            }
            case LEAVE_CASH -> ask(Question.NONE);
            case SECOND_PURCHASE -> {}
        }
    }

    private void leaveCash() {
        switch (question.get()) {
            case NONE -> ask(Question.LEAVE_CASH);
            case NO_PAPER -> ask(Question.NONE);
            case LEAVE_CASH -> {
                if (checkout.unsure()) {
                    ask(Question.NONE);
                    refusal.set(desk.text("sell.cash.unsure"));
                } else {
                    go(SellStep.CONFIRM);
                }
            }
            case SECOND_PURCHASE -> {}
        }
    }

    private void nextSale() {
        refusal.set("");
        meter.clear();
        amount.clear();
        cash.clear();
        go(SellStep.METER);
    }

    private void go(SellStep to) {
        question.set(Question.NONE);
        step.set(to);
        guard.screenChanged();
    }

    private void ask(Question what) {
        question.set(what);
        guard.screenChanged();
    }

    /** What the entries may ask of the sale. */
    private final class Steps implements Flow {

        @Override
        public Desk desk() {
            return desk;
        }

        @Override
        public void busy(boolean now) {
            busy.set(now);
        }

        @Override
        public void refuse(String sentence) {
            refusal.set(sentence);
        }

        @Override
        public void found(MeterCard card) {
            amount.begin(card);
            go(SellStep.AMOUNT);
        }

        @Override
        public void priced(Quoted quoted) {
            go(SellStep.CONFIRM);
            if (SecondPurchase.suspected(quoted, desk.clock().instant())) {
                ask(Question.SECOND_PURCHASE);
            }
        }
    }

    /** What became of an order, as the sale takes it. */
    private final class Till implements Checkout.Outcome {

        @Override
        public void busy(boolean now) {
            busy.set(now);
        }

        @Override
        public void refused(String sentence) {
            refusal.set(sentence);
        }

        @Override
        public void noPrinter(String sentence) {
            refusal.set(sentence);
            ask(Question.NO_PAPER);
        }

        @Override
        public void stale(MeterCard card, String sentence) {
            amount.again(card);
            go(SellStep.AMOUNT);
            refusal.set(sentence);
        }

        @Override
        public void sold(RevealedSale sale, DoneSale.Slip slip) {
            refusal.set("");
            done.show(sale, slip);
            beside.offer(sale);
            go(SellStep.DONE);
        }

        @Override
        public void printed(RevealedSale sale) {
            done.printed(sale);
            refreshStatus();
        }

        @Override
        public void printUnknown(RevealedSale sale) {
            done.printUnknown(sale);
        }
    }
}
