package org.utilitill.ui.form;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One field of a form: what it is called, whether it is asked for, and what is wrong with it. */
public abstract sealed class FormField permits TextEntry, ChoiceEntry, SecretEntry {

    private final String name;
    private final ReadOnlyStringWrapper label;
    private final ReadOnlyStringWrapper hint;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper(true);

    /**
     * @param name by which refusals speak of it
     * @param label what people read beside it
     * @param hint its rule in a few words; empty for none
     */
    protected FormField(String name, String label, String hint) {
        this.name = name;
        this.label = new ReadOnlyStringWrapper(label);
        this.hint = new ReadOnlyStringWrapper(hint);
    }

    /** By which refusals speak of it. */
    public String name() {
        return name;
    }

    /** What people read beside it. */
    public ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** Its rule in a few words. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What is wrong with it; empty for nothing. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether it is on the screen at all. */
    public ReadOnlyBooleanProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Puts it on the screen or takes it away. */
    public void ask(boolean wanted) {
        asked.set(wanted);
    }

    /** Another label and rule, when another field decides what this one means. */
    public void rename(String newLabel, String newHint) {
        label.set(newLabel);
        hint.set(newHint);
    }

    /** Says what is wrong with it; empty for nothing. */
    public void refuse(String sentence) {
        refusal.set(sentence);
    }

    /** A character was typed. */
    abstract void type(char typed);

    /** The space bar was pressed. */
    abstract void space();

    /** The last character goes. */
    abstract void backspace();

    /** A text came from the clipboard. */
    abstract void paste(String text);

    /** The next or the previous choice, where there are choices. */
    void step(int places) {}

    /** Empties it; a secret is wiped. */
    public abstract void clear();
}
