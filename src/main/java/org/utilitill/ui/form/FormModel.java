package org.utilitill.ui.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/**
 * Fields one below the other, typed without a mouse: Enter, Tab and Down go to the next field, Shift+Tab and Up to the
 * one before, Enter on the last one hands the form in.
 */
public final class FormModel {

    /** Faster than fingers: an Enter this soon after a character in an area is part of a scan. */
    private static final Duration BURST = Duration.ofMillis(60);

    private final Clock clock;
    private final List<FormField> fields;
    private final Runnable submit;
    private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Instant typedAt = Instant.EPOCH;

    /**
     * A form on its first field.
     *
     * @param clock tells a scanner from fingers
     * @param submit what handing in does
     */
    public FormModel(Clock clock, List<FormField> fields, Runnable submit) {
        this.clock = clock;
        this.fields = List.copyOf(fields);
        this.submit = submit;
    }

    /** Who is told of every change of a text or an answer, and of every step from field to field. */
    public FormModel onChange(Runnable told) {
        for (FormField field : fields) {
            if (field instanceof TextEntry entry) {
                entry.textProperty().addListener((text, before, now) -> told.run());
            } else if (field instanceof ChoiceEntry choice) {
                choice.chosenProperty().addListener((chosen, before, now) -> told.run());
            }
        }
        focus.addListener((place, before, now) -> told.run());
        return this;
    }

    /** All fields, those not asked for too. */
    public List<FormField> fields() {
        return fields;
    }

    /** Which field is being typed into, by its place. */
    public ReadOnlyIntegerProperty focusProperty() {
        return focus.getReadOnlyProperty();
    }

    /** What is wrong with the whole; empty for nothing. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The field being typed into. */
    public FormField focused() {
        return fields.get(focus.get());
    }

    /** The field of a name. */
    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Goes to a field. */
    public void focus(FormField field) {
        int place = fields.indexOf(field);
        if (place >= 0 && field.askedProperty().get()) {
            hide();
            focus.set(place);
        }
    }

    /** Goes to the next or the previous field that is asked for; answers whether there was one. */
    public boolean move(int direction) {
        for (int place = focus.get() + direction; place >= 0 && place < fields.size(); place += direction) {
            if (fields.get(place).askedProperty().get()) {
                focus(fields.get(place));
                return true;
            }
        }
        return false;
    }

    /** The next or the previous answer of a field with answers. */
    public void step(int places) {
        focused().step(places);
    }

    /** A character was typed. */
    public void type(char typed) {
        typedAt = clock.instant();
        refusal.set("");
        focused().type(typed);
    }

    /** A text came from the clipboard. */
    public void paste(String text) {
        refusal.set("");
        focused().paste(text);
    }

    /** A key was pressed; Escape is the page's. */
    public void press(Key key) {
        switch (key) {
            case ENTER -> enter();
            case UP -> move(-1);
            case DOWN -> move(1);
            case SPACE -> focused().space();
            case BACKSPACE -> focused().backspace();
            case F2 -> secrets(true);
            default -> {}
        }
    }

    /** A key came up. */
    public void release(Key key) {
        if (key == Key.F2) {
            hide();
        }
    }

    /** Nothing is looked at any more. */
    public void hide() {
        secrets(false);
    }

    private void secrets(boolean look) {
        for (FormField field : fields) {
            if (field instanceof SecretEntry secret) {
                secret.reveal(look && field == focused());
            }
        }
    }

    private void enter() {
        boolean scanned = Duration.between(typedAt, clock.instant()).compareTo(BURST) < 0;
        if (scanned && focused() instanceof TextEntry text && text.shape() == TextEntry.Shape.AREA) {
            text.newLine();
        } else if (scanned && focused() instanceof SecretEntry secret && secret.kind() == SecretEntry.Kind.KEY) {
            secret.newLine();
        } else if (!move(1)) {
            submit();
        }
    }

    /** Hands the form in. */
    public void submit() {
        refuseNothing();
        hide();
        submit.run();
    }

    /** Takes every refusal away. */
    public void refuseNothing() {
        refusal.set("");
        fields.forEach(field -> field.refuse(""));
    }

    /** Says what is wrong beside the field it names, and goes there; below the form when it names none. */
    public void refuse(Refusal given, Texts texts) {
        Optional<FormField> named = given.code() == RefusalCode.KEY_FIELD
                ? field(given.values().get(0))
                        .filter(field -> field.askedProperty().get())
                : Optional.empty();
        if (named.isPresent()) {
            refuse(named.get(), given.sentence(texts));
        } else {
            refuse(given.sentence(texts));
        }
    }

    /** Says what is wrong with a field, and goes there. */
    public void refuse(FormField field, String sentence) {
        field.refuse(sentence);
        focus(field);
    }

    /** Says what is wrong with the whole. */
    public void refuse(String sentence) {
        refusal.set(sentence);
    }

    /** Wipes what is secret in it. */
    public void wipe() {
        fields.stream().filter(SecretEntry.class::isInstance).forEach(FormField::clear);
    }
}
