package org.utilitill.ui.form;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** A field with a few answers: Space and the arrows step through them, the first letter goes to one. */
public final class ChoiceEntry extends FormField {

    /**
     * One answer.
     *
     * @param code what it means to the station
     * @param words what people read
     */
    public record Option(String code, String words) {}

    private final List<Option> options;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private Runnable listener = () -> {};

    /** A field of these answers, the first one chosen. */
    public ChoiceEntry(String name, String label, String hint, List<Option> options) {
        super(name, label, hint);
        this.options = List.copyOf(options);
    }

    /** All answers. */
    public List<Option> options() {
        return options;
    }

    /** Which answer is chosen, by its place. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The code of the chosen answer; empty when there are no answers. */
    public String code() {
        return options.isEmpty() ? "" : options.get(chosen.get()).code();
    }

    /** Who is told when another answer is chosen. */
    public ChoiceEntry onChoice(Runnable told) {
        listener = told;
        return this;
    }

    /** Chooses the answer at a place. */
    public void choose(int place) {
        if (place >= 0 && place < options.size()) {
            refuse("");
            chosen.set(place);
            listener.run();
        }
    }

    /** Chooses the answer of a code; one that is not there changes nothing. */
    public ChoiceEntry choose(String code) {
        for (int place = 0; place < options.size(); place++) {
            if (options.get(place).code().equals(code)) {
                choose(place);
            }
        }
        return this;
    }

    @Override
    void type(char typed) {
        String wanted = String.valueOf(typed).toLowerCase(Locale.ROOT);
        for (int step = 1; step <= options.size(); step++) {
            int place = (chosen.get() + step) % options.size();
            Option option = options.get(place);
            boolean number = option.code().replaceFirst("^0+(?=.)", "").startsWith(wanted);
            if (number || option.words().toLowerCase(Locale.ROOT).startsWith(wanted)) {
                choose(place);
                return;
            }
        }
    }

    @Override
    void space() {
        step(1);
    }

    @Override
    void step(int places) {
        if (!options.isEmpty()) {
            choose(Math.floorMod(chosen.get() + places, options.size()));
        }
    }

    @Override
    void backspace() {
        step(-1);
    }

    @Override
    void paste(String text) {
        choose(text.strip());
    }

    @Override
    public void clear() {
        chosen.set(0);
        refuse("");
    }
}
