package org.utilitill.ui.signin;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.utilitill.staff.Operator;
import org.utilitill.staff.SecretChars;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.ui.task.PersonEntry;
import org.utilitill.vending.SignInOutcome;
import org.utilitill.vending.SignInOutcome.Refused;
import org.utilitill.vending.SignInOutcome.SignedIn;
import org.utilitill.vending.people.People;

/** Who is at the station: Up and Down choose the person, keys make the PIN or passphrase, Enter signs in. */
public final class SignInModel {

    private final Desk desk;
    private final KeyGuard guard;
    private final Consumer<Operator> signedIn;
    private final PersonEntry entry;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * A sign-in that hands on whoever got in.
     *
     * @param people say who has a PIN and who a passphrase
     */
    public SignInModel(Desk desk, People people, Consumer<Operator> signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
        guard = new KeyGuard(desk.clock());
        entry = new PersonEntry(desk.texts());
        desk.background()
                .call(() -> PersonEntry.candidates(people, desk.vending().operators()))
                .then(entry::offer);
    }

    /** Everyone who may sign in, and what they type. */
    public PersonEntry entry() {
        return entry;
    }

    /** True while the secret is checked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** A character was typed. */
    public void type(char typed) {
        if (!busy.get()) {
            entry.type(typed);
        }
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        switch (key) {
            case ENTER -> enter();
            case ESCAPE -> entry.clear();
            default -> entry.press(key);
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
        if (!busy.get()) {
            entry.person().ifPresent(person -> entry.take().ifPresent(secret -> check(person, secret)));
        }
    }

    private void check(Operator person, SecretChars secret) {
        busy.set(true);
        desk.background()
                .call(() -> {
                    try (secret) {
                        return secret.read(typed -> desk.vending().signIn(person.name(), typed));
                    }
                })
                .then(this::show)
                .otherwise(() -> busy.set(false));
    }

    private void show(SignInOutcome outcome) {
        busy.set(false);
        if (outcome instanceof Refused refused) {
            entry.refuse(refused.refusal().sentence(desk.texts()));
        } else if (outcome instanceof SignedIn in) {
            entry.clear();
            signedIn.accept(in.operator());
        }
    }
}
