package org.utilitill.ui.task;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Secrets that are typed one after the other; keys go to the one that is marked. */
public final class SecretSteps {

    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private List<SecretBuffer> fields;

    /** Empty fields, the first of them marked. */
    public SecretSteps(List<SecretBuffer> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Puts others in the place of the fields, wipes those that go, and marks the first. */
    public void replace(List<SecretBuffer> others) {
        fields.stream().filter(field -> !others.contains(field)).forEach(SecretBuffer::clear);
        fields = List.copyOf(others);
        active.set(0);
    }

    /** The field at a place, from 0. */
    public SecretBuffer field(int place) {
        return fields.get(place);
    }

    /** Which field takes the keys. */
    public ReadOnlyIntegerProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Marks a field; a place that is not there changes nothing. */
    public void goTo(int place) {
        if (place >= 0 && place < fields.size()) {
            active.set(place);
        }
    }

    /** Marks the next field; answers false on the last one. */
    public boolean next() {
        if (active.get() == fields.size() - 1) {
            return false;
        }
        active.set(active.get() + 1);
        return true;
    }

    /** Takes a character. */
    public void type(char typed) {
        field(active.get()).type(typed);
    }

    /** Takes a key that edits. */
    public void press(Key key) {
        if (key == Key.BACKSPACE) {
            field(active.get()).backspace();
        } else if (key == Key.SPACE) {
            field(active.get()).type(' ');
        }
    }

    /** Wipes all fields and marks the first. */
    public void clear() {
        fields.forEach(SecretBuffer::clear);
        active.set(0);
    }
}
