package org.utilitill.ui.sell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.joda.money.Money;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.QuoteOutcome.NoQuote;
import org.utilitill.vending.QuoteOutcome.Quoted;

/**
 * The amount as it is typed, money or units, and the price that follows each digit. Answers to older digits are
 * dropped.
 */
public final class AmountEntry {

    private final Flow flow;
    private final MoneyTyping typing;
    private final ReadOnlyObjectWrapper<Optional<MeterCard>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quoted>> quoted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper insisted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper inUnits = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Money>> least = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** What was typed before F4 turned it over; empty once another digit was typed. */
    private Optional<String> turned = Optional.empty();

    private int generation;
    private boolean enterWaits;

    AmountEntry(Flow flow) {
        this.flow = flow;
        this.typing = new MoneyTyping(flow.desk());
    }

    /** What was typed. */
    public ReadOnlyStringProperty textProperty() {
        return typing.textProperty();
    }

    /** What is wrong with the last key, empty for nothing. */
    public ReadOnlyStringProperty hintProperty() {
        return typing.hintProperty();
    }

    /** Whose meter it is. */
    public ReadOnlyObjectProperty<Optional<MeterCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** The price of what was typed, as soon as it is known. */
    public ReadOnlyObjectProperty<Optional<Quoted>> quotedProperty() {
        return quoted.getReadOnlyProperty();
    }

    /** Why there is no price for what was typed. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** True once Enter was pressed on an amount without a price. */
    public ReadOnlyBooleanProperty insistedProperty() {
        return insisted.getReadOnlyProperty();
    }

    /** Whether units are typed and not money. */
    public ReadOnlyBooleanProperty inUnitsProperty() {
        return inUnits.getReadOnlyProperty();
    }

    /** The least sum that buys something, while what was typed is less. */
    public ReadOnlyObjectProperty<Optional<Money>> leastProperty() {
        return least.getReadOnlyProperty();
    }

    /**
     * Money instead of units, or units instead of money; what was typed becomes what it buys or costs. Turned back at
     * once, it is what was typed again, and not the least money for those units.
     */
    void swap() {
        String typed = typing.textProperty().get();
        Optional<Quoted> price = quoted.get();
        inUnits.set(!inUnits.get());
        typing.set(turned.or(() -> price.map(this::figure)).orElse(""));
        turned = Optional.of(typed);
        changed();
    }

    private String figure(Quoted price) {
        return inUnits.get()
                ? price.quote().units().toString()
                : price.quote().total().getAmount().toPlainString();
    }

    /** Raises the amount to the least that buys something. */
    private void raise() {
        least.get().ifPresent(sum -> {
            turned = Optional.empty();
            inUnits.set(false);
            typing.set(sum.getAmount().toPlainString());
            changed();
        });
    }

    void begin(MeterCard found) {
        turned = Optional.empty();
        card.set(Optional.of(found));
        inUnits.set(false);
        typing.clear();
        changed();
    }

    void clear() {
        card.set(Optional.empty());
        typing.clear();
        changed();
    }

    /** Asks again for the same text, after the price list changed. */
    void again(MeterCard found) {
        card.set(Optional.of(found));
        changed();
    }

    void type(char typed) {
        if (typed == '*') {
            raise();
        } else if (typing.type(typed)) {
            turned = Optional.empty();
            changed();
        }
    }

    void backspace() {
        if (typing.backspace()) {
            turned = Optional.empty();
            changed();
        }
    }

    /** Goes on with the price; if it is still being made, as soon as it is there. */
    void enter() {
        insisted.set(true);
        if (quoted.get().isPresent()) {
            flow.priced(quoted.get().get());
        } else if (typing.blank()) {
            refusal.set(flow.desk().text("sell.amount.empty"));
        } else if (refusal.get().isEmpty()) {
            enterWaits = true;
        }
    }

    private void changed() {
        generation++;
        enterWaits = false;
        quoted.set(Optional.empty());
        refusal.set("");
        insisted.set(false);
        least.set(Optional.empty());
        if (!typing.blank()) {
            card.get().ifPresent(this::ask);
        }
    }

    private void ask(MeterCard of) {
        int asked = generation;
        Desk desk = flow.desk();
        String amount = typing.textProperty().get();
        boolean units = inUnits.get();
        desk.background().call(() -> priced(desk, of, amount, units)).then(outcome -> {
            if (asked == generation) {
                show(outcome);
            }
        });
    }

    private static QuoteOutcome priced(Desk desk, MeterCard of, String amount, boolean units) {
        return units ? desk.vending().quoteUnits(of, amount) : desk.vending().quote(of, amount);
    }

    private void show(QuoteOutcome outcome) {
        if (outcome instanceof NoQuote none) {
            least.set(none.least());
            refusal.set(none.refusal().sentence(flow.desk().texts()));
            enterWaits = false;
            return;
        }
        quoted.set(Optional.of((Quoted) outcome));
        if (enterWaits) {
            enter();
        }
    }
}
