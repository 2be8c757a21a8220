package org.utilitill.ui.sell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.ui.task.Desk;

/** Typing of a sum: digits, and one point or comma before the decimals. */
final class MoneyTyping {

    private static final int LONGEST = 15;

    private final Desk desk;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    MoneyTyping(Desk desk) {
        this.desk = desk;
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    boolean blank() {
        return text.get().isEmpty();
    }

    void clear() {
        text.set("");
        hint.set("");
    }

    /** Puts a figure in the place of what was typed. */
    void set(String figure) {
        hint.set("");
        text.set(figure);
    }

    /** Whether the text changed. */
    boolean type(char typed) {
        boolean separator = typed == '.' || typed == ',';
        if (!separator && (typed < '0' || typed > '9')) {
            hint.set(desk.text("sell.amount.letter", typed));
            return false;
        }
        if (text.get().length() == LONGEST || (separator && text.get().indexOf('.') >= 0)) {
            return false;
        }
        hint.set("");
        String before = text.get().isEmpty() && separator ? "0" : text.get();
        text.set(before + (separator ? '.' : typed));
        return true;
    }

    boolean backspace() {
        hint.set("");
        if (blank()) {
            return false;
        }
        text.set(text.get().substring(0, text.get().length() - 1));
        return true;
    }
}
