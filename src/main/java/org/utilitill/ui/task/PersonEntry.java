package org.utilitill.ui.task;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;
import org.utilitill.text.Texts;
import org.utilitill.vending.people.People;

/** One person out of a list, and the PIN or passphrase that this person types. */
public final class PersonEntry {

    /** Someone who may be chosen, and what they sign in with. */
    public record Candidate(Operator operator, Secret secret) {}

    private final Texts texts;
    private final ObservableList<Candidate> people = FXCollections.observableArrayList();
    /** Kept, because it hears of changes only as long as someone holds it. */
    private final ObservableList<Candidate> readOnly = FXCollections.unmodifiableObservableList(people);

    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Secret> kind = new ReadOnlyObjectWrapper<>(Secret.PIN);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final SecretBuffer pin = SecretBuffer.ofPin();
    private final SecretBuffer passphrase = SecretBuffer.ofPassphrase();

    /** Nobody to choose from yet. */
    public PersonEntry(Texts texts) {
        this.texts = texts;
    }

    /** People with what they sign in with; asked on the vending thread. */
    public static List<Candidate> candidates(People people, List<Operator> operators) {
        return operators.stream()
                .map(operator ->
                        new Candidate(operator, people.secretOf(operator.name()).orElse(Secret.PIN)))
                .toList();
    }

    /** Puts people on the list; the first is marked. */
    public void offer(List<Candidate> known) {
        people.setAll(known);
        mark(0);
    }

    /** The list. */
    public ObservableList<Candidate> people() {
        return readOnly;
    }

    /** Which of them is marked. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What the marked person types. */
    public ReadOnlyObjectProperty<Secret> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** What is wrong, empty for nothing. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The PIN while it is typed. */
    public SecretBuffer pin() {
        return pin;
    }

    /** The passphrase while it is typed. */
    public SecretBuffer passphrase() {
        return passphrase;
    }

    /** The marked person; empty while the list is. */
    public Optional<Operator> person() {
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(people.get(chosen.get()).operator());
    }

    /** Marks a person of the list; a place that is not there changes nothing. */
    public void choose(int place) {
        if (place >= 0 && place < people.size()) {
            mark(place);
        }
    }

    private void mark(int place) {
        clear();
        chosen.set(place);
        kind.set(place < people.size() ? people.get(place).secret() : Secret.PIN);
    }

    /** Takes a character of the secret. */
    public void type(char typed) {
        boolean stray = kind.get() == Secret.PIN && (typed < '0' || typed > '9');
        refusal.set(stray ? texts.get("signin.pin.letter") : "");
        buffer().type(typed);
    }

    /** Takes a key that marks a person or edits the secret. */
    public void press(Key key) {
        switch (key) {
            case UP -> choose(chosen.get() - 1);
            case DOWN -> choose(chosen.get() + 1);
            case BACKSPACE -> buffer().backspace();
            case SPACE -> typeBlank();
            default -> {}
        }
    }

    private void typeBlank() {
        if (kind.get() == Secret.PASSPHRASE) {
            type(' ');
        }
    }

    /** The secret, for the caller to close; empty when it is too short to be one, which is said. */
    public Optional<SecretChars> take() {
        int typed = buffer().lengthProperty().get();
        if (kind.get() == Secret.PIN && typed < SecretRules.SHORTEST_PIN) {
            refusal.set(texts.get("signin.pin.short"));
            return Optional.empty();
        }
        if (typed == 0) {
            refusal.set(texts.get("signin.passphrase.empty"));
            return Optional.empty();
        }
        return Optional.of(buffer().take());
    }

    /** Says why not. */
    public void refuse(String sentence) {
        refusal.set(sentence);
    }

    /** Wipes what was typed and what was said about it. */
    public void clear() {
        pin.clear();
        passphrase.clear();
        refusal.set("");
    }

    private SecretBuffer buffer() {
        return kind.get() == Secret.PIN ? pin : passphrase;
    }
}
