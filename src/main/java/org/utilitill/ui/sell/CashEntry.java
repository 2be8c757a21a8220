package org.utilitill.ui.sell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.joda.money.Money;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.CashOutcome;
import org.utilitill.vending.CashOutcome.Enough;
import org.utilitill.vending.CashOutcome.NotEnough;
import org.utilitill.vending.QuoteOutcome.Quoted;

/** The cash that was handed over, as it is typed, and the change that follows each digit. */
public final class CashEntry {

    private final Flow flow;
    private final MoneyTyping typing;
    private final ReadOnlyObjectWrapper<Optional<Money>> change = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper shortfall = new ReadOnlyStringWrapper("");
    private Optional<Quoted> quoted = Optional.empty();
    private int generation;

    CashEntry(Flow flow) {
        this.flow = flow;
        this.typing = new MoneyTyping(flow.desk());
    }

    /** What was typed; empty stands for the exact amount. */
    public ReadOnlyStringProperty textProperty() {
        return typing.textProperty();
    }

    /** What is wrong with the last key, empty for nothing. */
    public ReadOnlyStringProperty hintProperty() {
        return typing.hintProperty();
    }

    /** What goes back to the customer, as soon as it is known. */
    public ReadOnlyObjectProperty<Optional<Money>> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /** Why the cash will not do, empty while it may. */
    public ReadOnlyStringProperty shortfallProperty() {
        return shortfall.getReadOnlyProperty();
    }

    void begin(Quoted price) {
        quoted = Optional.of(price);
        typing.clear();
        changed();
    }

    void clear() {
        quoted = Optional.empty();
        typing.clear();
        changed();
    }

    void type(char typed) {
        if (typing.type(typed)) {
            changed();
        }
    }

    void backspace() {
        if (typing.backspace()) {
            changed();
        }
    }

    /** Reads the cash and hands it on if it is enough; nothing typed is the exact amount. */
    void enter(Consumer<Money> enough) {
        quoted.ifPresent(price -> {
            if (typing.blank()) {
                enough.accept(price.quote().total());
            } else {
                read(price, enough);
            }
        });
    }

    private void read(Quoted price, Consumer<Money> enough) {
        flow.busy(true);
        Desk desk = flow.desk();
        String given = typing.textProperty().get();
        desk.background()
                .call(() -> desk.vending().cash(price, given))
                .then(outcome -> {
                    flow.busy(false);
                    show(outcome);
                    if (outcome instanceof Enough cash) {
                        enough.accept(cash.tender().given());
                    } else {
                        flow.refuse(shortfall.get());
                    }
                })
                .otherwise(() -> flow.busy(false));
    }

    private void changed() {
        generation++;
        shortfall.set("");
        flow.refuse("");
        change.set(quoted.map(price -> Money.zero(price.quote().total().getCurrencyUnit())));
        if (!typing.blank()) {
            change.set(Optional.empty());
            quoted.ifPresent(this::ask);
        }
    }

    private void ask(Quoted price) {
        int asked = generation;
        Desk desk = flow.desk();
        String given = typing.textProperty().get();
        desk.background().call(() -> desk.vending().cash(price, given)).then(outcome -> {
            if (asked == generation) {
                show(outcome);
            }
        });
    }

    private void show(CashOutcome outcome) {
        if (outcome instanceof NotEnough less) {
            change.set(Optional.empty());
            shortfall.set(less.refusal().sentence(flow.desk().texts()));
        } else {
            shortfall.set("");
            change.set(Optional.of(((Enough) outcome).change()));
        }
    }
}
