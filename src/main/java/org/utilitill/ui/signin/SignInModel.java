package org.utilitill.ui.signin;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.utilitill.staff.Operator;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.ui.task.PinBuffer;
import org.utilitill.vending.SignIn.Outcome;
import org.utilitill.vending.SignIn.Outcome.Refused;
import org.utilitill.vending.SignIn.Outcome.SignedIn;

/** Who sells: Up and Down choose the person, digits make the PIN, Enter signs in. */
public final class SignInModel {

    private static final int SHORTEST_PIN = 6;

    private final Desk desk;
    private final KeyGuard guard;
    private final Consumer<Operator> signedIn;
    private final ObservableList<Operator> people = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final PinBuffer pin = new PinBuffer();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /** A sign-in that hands on whoever got in. */
    public SignInModel(Desk desk, Consumer<Operator> signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
        guard = new KeyGuard(desk.clock());
        desk.background().call(() -> desk.vending().operators()).then(this::offer);
    }

    /** Everyone who may sign in. */
    public ObservableList<Operator> people() {
        return FXCollections.unmodifiableObservableList(people);
    }

    /** Which of them is marked. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The PIN while it is typed. */
    public PinBuffer pin() {
        return pin;
    }

    /** True while the PIN is checked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is wrong, empty for nothing. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Marks a person of the list. */
    public void choose(int place) {
        if (!busy.get() && place >= 0 && place < people.size()) {
            chosen.set(place);
            pin.clear();
            refusal.set("");
        }
    }

    /** A character was typed. */
    public void type(char typed) {
        if (busy.get()) {
            return;
        }
        boolean digit = typed >= '0' && typed <= '9';
        refusal.set(digit ? "" : desk.text("signin.pin.letter"));
        pin.type(typed);
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        switch (key) {
            case UP -> choose(chosen.get() - 1);
            case DOWN -> choose(chosen.get() + 1);
            case BACKSPACE -> pin.backspace();
            case ESCAPE -> pin.clear();
            case ENTER -> enter();
            default -> {}
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

    /** Signs in with what was typed. */
    public void enter() {
        if (people.isEmpty() || busy.get()) {
            return;
        }
        if (pin.lengthProperty().get() < SHORTEST_PIN) {
            refusal.set(desk.text("signin.pin.short"));
            return;
        }
        busy.set(true);
        String name = people.get(chosen.get()).name();
        char[] digits = pin.take();
        desk.background().call(() -> check(name, digits)).then(this::show).otherwise(() -> busy.set(false));
    }

    private Outcome check(String name, char[] digits) {
        try {
            return desk.vending().signIn(name, digits);
        } finally {
            Arrays.fill(digits, (char) 0);
        }
    }

    private void show(Outcome outcome) {
        busy.set(false);
        if (outcome instanceof Refused refused) {
            refusal.set(refused.refusal().sentence(desk.texts()));
        } else if (outcome instanceof SignedIn in) {
            refusal.set("");
            signedIn.accept(in.operator());
        }
    }

    private void offer(List<Operator> known) {
        people.setAll(known);
    }
}
