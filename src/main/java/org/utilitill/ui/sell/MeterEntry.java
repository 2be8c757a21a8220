package org.utilitill.ui.sell;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.Parsed;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.MeterLookup.NotKnown;
import org.utilitill.vending.RefusalCode;

/** The meter number as it is typed: grouped, judged at 11 and 13 digits, with known meters one slip away. */
public final class MeterEntry {

    /** What the check digit says of the digits so far. */
    public enum Judgement {
        /** Not yet 11 digits, or 12. */
        OPEN,
        /** The check digit fits. */
        RIGHT,
        /** It does not. */
        WRONG
    }

    /** The keys of the near meters, in their order. F3 always finds a customer. */
    static final List<Key> NEAR_KEYS = List.of(Key.F2, Key.F4, Key.F5);

    private static final int SHORT = 11;
    private static final int LONG = 13;
    private static final int GROUP = 4;

    private final Flow flow;
    private final ReadOnlyStringWrapper digits = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Judgement> judgement = new ReadOnlyObjectWrapper<>(Judgement.OPEN);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unknown = new ReadOnlyBooleanWrapper();
    private final ObservableList<MeterCard> near = FXCollections.observableArrayList();
    /** Kept, because it hears of changes only as long as someone holds it. */
    private final ObservableList<MeterCard> readOnly = FXCollections.unmodifiableObservableList(near);

    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private int generation;

    MeterEntry(Flow flow) {
        this.flow = flow;
    }

    /** The digits typed so far, without spaces. */
    public ReadOnlyStringProperty digitsProperty() {
        return digits.getReadOnlyProperty();
    }

    /** What the check digit says. */
    public ReadOnlyObjectProperty<Judgement> judgementProperty() {
        return judgement.getReadOnlyProperty();
    }

    /** A sentence under the field, empty when there is nothing to say. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** True when the number is right but not in the station's list. */
    public ReadOnlyBooleanProperty unknownProperty() {
        return unknown.getReadOnlyProperty();
    }

    /** Known meters one slip of the fingers away, at most three. */
    public ObservableList<MeterCard> near() {
        return readOnly;
    }

    /** Which near meter is marked, -1 for none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The digits in groups of four, as they form while typing. */
    public static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int place = (digits.length() - 1) / GROUP * GROUP; place > 0; place -= GROUP) {
            text.insert(place, ' ');
        }
        return text.toString();
    }

    void type(char typed) {
        if (typed >= '0' && typed <= '9') {
            if (digits.get().length() == LONG) {
                hint.set(text("sell.meter.full"));
                return;
            }
            changeTo(digits.get() + typed);
        } else if (typed != '-' && typed != ' ') {
            hint.set(text("sell.meter.letter", typed));
        }
    }

    void backspace() {
        String now = digits.get();
        if (!now.isEmpty()) {
            changeTo(now.substring(0, now.length() - 1));
        }
    }

    void clear() {
        changeTo("");
    }

    /** Marks the next or the previous near meter. */
    void mark(int step) {
        if (!near.isEmpty()) {
            chosen.set(Math.max(-1, Math.min(near.size() - 1, chosen.get() + step)));
        }
    }

    /** Takes the near meter of a place, if there is one. */
    void take(int place) {
        if (place < near.size()) {
            changeTo(near.get(place).meter().number().digits());
            find();
        }
    }

    /** Finds a number as if it had been typed. */
    void pick(String number) {
        changeTo(number);
        find();
    }

    void enter() {
        if (chosen.get() >= 0) {
            take(chosen.get());
        } else if (!digits.get().isEmpty()) {
            find();
        }
    }

    private void changeTo(String typed) {
        generation++;
        digits.set(typed);
        near.clear();
        chosen.set(-1);
        unknown.set(false);
        hint.set("");
        flow.refuse("");
        judge(typed);
    }

    private void judge(String typed) {
        boolean full = typed.length() == SHORT || typed.length() == LONG;
        if (!full) {
            judgement.set(Judgement.OPEN);
            return;
        }
        boolean right = MeterNumber.parse(typed) instanceof Parsed.Ok<MeterNumber>;
        judgement.set(right ? Judgement.RIGHT : Judgement.WRONG);
        if (!right) {
            OptionalInt swap = MeterNumber.likelySwap(typed);
            hint.set(swap.isPresent() ? text("sell.meter.swap", swap.getAsInt() + 1, swap.getAsInt() + 2) : "");
            lookAround(typed);
        }
    }

    /** Near meters are offered while typing; the answer to older digits is dropped. */
    private void lookAround(String typed) {
        int asked = generation;
        Desk desk = flow.desk();
        desk.background().call(() -> desk.vending().find(typed)).then(lookup -> {
            if (asked == generation && lookup instanceof NotKnown notKnown) {
                near.setAll(notKnown.near());
            }
        });
    }

    private void find() {
        flow.busy(true);
        Desk desk = flow.desk();
        String typed = digits.get();
        desk.background()
                .call(() -> desk.vending().find(typed))
                .then(this::show)
                .otherwise(() -> flow.busy(false));
    }

    private void show(MeterLookup lookup) {
        flow.busy(false);
        if (lookup instanceof Known known) {
            flow.found(known.card());
            return;
        }
        NotKnown notKnown = (NotKnown) lookup;
        near.setAll(List.copyOf(notKnown.near()));
        unknown.set(notKnown.refusal().code() == RefusalCode.METER_UNKNOWN);
        flow.refuse(notKnown.refusal().sentence(flow.desk().texts()));
    }

    private String text(String key, Object... values) {
        return flow.desk().text(key, values);
    }
}
