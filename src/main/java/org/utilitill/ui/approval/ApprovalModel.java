package org.utilitill.ui.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.SecretChars;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.ui.task.PersonEntry;
import org.utilitill.ui.task.PersonEntry.Candidate;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.people.People;

/**
 * A second person is asked: Up and Down choose who, keys make their PIN or passphrase, Enter consents to this one act,
 * Esc closes without.
 */
public final class ApprovalModel {

    private final Desk desk;
    private final People people;
    private final ApprovalRequest request;
    private final Consumer<Optional<Approval>> answer;
    private final KeyGuard guard;
    private final PersonEntry entry;
    private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean answered;

    /** A question; {@code answer} takes the consent, or nothing, once. */
    public ApprovalModel(Desk desk, People people, ApprovalRequest request, Consumer<Optional<Approval>> answer) {
        this.desk = desk;
        this.people = people;
        this.request = request;
        this.answer = answer;
        guard = new KeyGuard(desk.clock());
        guard.screenChanged();
        entry = new PersonEntry(desk.texts());
        desk.background()
                .call(() -> PersonEntry.candidates(people, people.approvers(request)))
                .then(this::offer);
    }

    /** What is asked. */
    public ApprovalRequest request() {
        return request;
    }

    /** Who may consent, and what they type. */
    public PersonEntry entry() {
        return entry;
    }

    /** True when there is no one who may consent. */
    public ReadOnlyBooleanProperty nobodyProperty() {
        return nobody.getReadOnlyProperty();
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
            case ESCAPE -> close();
            case ENTER -> enter();
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

    /** Closes without consent. */
    public void close() {
        finish(Optional.empty());
    }

    private void enter() {
        if (nobody.get()) {
            close();
        } else {
            entry.person().ifPresent(person -> entry.take().ifPresent(secret -> ask(person, secret)));
        }
    }

    private void offer(List<Candidate> candidates) {
        entry.offer(candidates);
        nobody.set(candidates.isEmpty());
    }

    private void ask(Operator approver, SecretChars secret) {
        busy.set(true);
        desk.background()
                .call(() -> {
                    try (secret) {
                        return secret.read(typed -> people.approve(request, approver.name(), typed));
                    }
                })
                .then(this::show)
                .otherwise(() -> busy.set(false));
    }

    private void show(ActOutcome<Approval> outcome) {
        busy.set(false);
        if (outcome instanceof Refused<Approval> refused) {
            entry.refuse(refused.refusal().sentence(desk.texts()));
        } else if (outcome instanceof Done<Approval> done) {
            finish(Optional.of(done.value()));
        }
    }

    private void finish(Optional<Approval> consent) {
        if (!answered) {
            answered = true;
            entry.clear();
            answer.accept(consent);
        }
    }
}
