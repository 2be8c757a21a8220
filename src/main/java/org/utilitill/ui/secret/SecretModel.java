package org.utilitill.ui.secret;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Person;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.SecretChars;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.ui.task.SecretBuffer;
import org.utilitill.ui.task.SecretSteps;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.people.People;

/**
 * One's own PIN or passphrase: the present one, the new one, the new one again. Enter goes on and changes it after the
 * last; F2 lets senior people change over between PIN and passphrase.
 */
public final class SecretModel {

    private static final int PRESENT = 0;
    private static final int NEXT = 1;
    private static final int AGAIN = 2;

    /** What is typed: the present secret and the new one may be of two kinds. */
    public record Kinds(Secret present, Secret next) {}

    private final Desk desk;
    private final People people;
    private final Operator operator;
    private final Runnable back;
    private final KeyGuard guard;
    private final ReadOnlyObjectWrapper<Kinds> kinds = new ReadOnlyObjectWrapper<>(new Kinds(Secret.PIN, Secret.PIN));
    private final SecretSteps steps =
            new SecretSteps(List.of(SecretBuffer.ofPin(), SecretBuffer.ofPin(), SecretBuffer.ofPin()));
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /** Changes the secret of a person; {@code back} leaves the screen. */
    public SecretModel(Desk desk, People people, Operator operator, Runnable back) {
        this.desk = desk;
        this.people = people;
        this.operator = operator;
        this.back = back;
        guard = new KeyGuard(desk.clock());
    }

    /** What is typed in the fields. */
    public ReadOnlyObjectProperty<Kinds> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    /** Present, new, and new again, while they are typed. */
    public SecretSteps steps() {
        return steps;
    }

    /** True while it is changed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** True once it is changed. */
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Why it was not changed, empty while nothing is wrong. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether this person may have either. */
    public boolean mayChooseKind() {
        return operator.role().senior();
    }

    /** It is on screen: asks what the person signs in with. */
    public void start() {
        guard.screenChanged();
        desk.background()
                .call(() -> people.secretOf(operator.name()).orElse(Secret.PIN))
                .then(kind -> begin(new Kinds(kind, kind)));
    }

    /** Other kinds need other fields; the same ones stay, because someone may be looking at them. */
    private void begin(Kinds asked) {
        steps.clear();
        if (!asked.equals(kinds.get())) {
            steps.replace(List.of(buffer(asked.present()), buffer(asked.next()), buffer(asked.next())));
            kinds.set(asked);
        }
    }

    private static SecretBuffer buffer(Secret kind) {
        return kind == Secret.PIN ? SecretBuffer.ofPin() : SecretBuffer.ofPassphrase();
    }

    /** A character was typed. */
    public void type(char typed) {
        if (!busy.get() && !done.get()) {
            refusal.set("");
            steps.type(typed);
        }
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        switch (key) {
            case ESCAPE -> leave();
            case ENTER -> enter();
            case F2 -> otherKind();
            default -> steps.press(key);
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

    private void leave() {
        steps.clear();
        back.run();
    }

    private void otherKind() {
        if (mayChooseKind() && !done.get()) {
            Kinds now = kinds.get();
            Secret other = now.next() == Secret.PIN ? Secret.PASSPHRASE : Secret.PIN;
            boolean atPresent = steps.activeProperty().get() == PRESENT;
            refusal.set("");
            steps.replace(List.of(steps.field(PRESENT), buffer(other), buffer(other)));
            kinds.set(new Kinds(now.present(), other));
            steps.goTo(atPresent ? PRESENT : NEXT);
        }
    }

    private void enter() {
        int at = steps.activeProperty().get();
        if (done.get()) {
            leave();
        } else if (steps.field(at).lengthProperty().get() == 0) {
            refusal.set(desk.text("secret.empty"));
        } else if (at == AGAIN && !steps.field(NEXT).sameAs(steps.field(AGAIN))) {
            refusal.set(desk.text("secret.differs"));
            steps.field(NEXT).clear();
            steps.field(AGAIN).clear();
            steps.goTo(NEXT);
        } else if (!steps.next()) {
            change();
        }
    }

    private void change() {
        busy.set(true);
        SecretChars present = steps.field(PRESENT).take();
        SecretChars next = steps.field(NEXT).take();
        Secret kind = kinds.get().next();
        steps.clear();
        desk.background()
                .call(() -> {
                    try (present;
                            next) {
                        return present.read(
                                old -> next.read(fresh -> people.changeOwnSecret(operator, old, kind, fresh)));
                    }
                })
                .then(this::show)
                .otherwise(() -> busy.set(false));
    }

    private void show(ActOutcome<Person> outcome) {
        busy.set(false);
        guard.screenChanged();
        if (outcome instanceof Refused<Person> refused) {
            refusal.set(refused.refusal().sentence(desk.texts()));
        } else {
            refusal.set("");
            done.set(true);
        }
    }
}
