package org.utilitill.ui.find;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.find.FoundCustomers;

/**
 * One field and the customers that fit what is in it. The first is marked, and Enter takes the marked one. Down goes
 * into the list, where a digit takes its line; before that, digits belong to what is typed. Answers to older letters
 * are dropped.
 */
public final class FindModel {

    /** Lines of the list. */
    public static final int MOST = 8;

    private static final int LONGEST = 60;

    private final Desk desk;
    private final Runnable back;
    private final Consumer<String> picked;
    private final KeyGuard guard;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<FindRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper inList = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private int generation;
    private int answered;
    private boolean enterWaits;
    private boolean stillReading;

    /**
     * Nothing typed yet.
     *
     * @param back leaves the screen
     * @param picked takes the number of the meter that was chosen
     */
    public FindModel(Desk desk, Runnable back, Consumer<String> picked) {
        this.desk = desk;
        this.back = back;
        this.picked = picked;
        guard = new KeyGuard(desk.clock());
    }

    /** What was typed. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The customers that fit, best first. */
    public ReadOnlyObjectProperty<List<FindRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Which line Enter takes, from 0. */
    public ReadOnlyIntegerProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** Whether digits take lines now. */
    public ReadOnlyBooleanProperty inListProperty() {
        return inList.getReadOnlyProperty();
    }

    /** Whether nobody fits. */
    public ReadOnlyBooleanProperty nobodyProperty() {
        return nobody.getReadOnlyProperty();
    }

    /** How far the customers are read, in words; empty when all are. */
    public ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why a line can not be taken; empty for nothing. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** A character was typed. */
    public void type(char typed) {
        if (inList.get() && typed >= '1' && typed < '1' + MOST) {
            take(typed - '1');
        } else if (text.get().length() < LONGEST) {
            changeTo(text.get() + typed);
        }
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key)) {
            return;
        }
        switch (key) {
            case ESCAPE, F3 -> back.run();
            case ENTER -> enter();
            case BACKSPACE -> backspace();
            case SPACE -> space();
            case UP -> move(-1);
            case DOWN -> move(1);
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

    /** It is on screen. */
    public void shown() {
        guard.allReleased();
        guard.screenChanged();
        ask();
    }

    /** A second passed: while customers are still read, more may fit. */
    public void tick() {
        if (stillReading && answered == generation && !inList.get()) {
            ask();
        }
    }

    /** A line was pressed. */
    public void choose(int place) {
        take(place);
    }

    private void backspace() {
        if (!text.get().isEmpty()) {
            changeTo(text.get().substring(0, text.get().length() - 1));
        }
    }

    private void space() {
        if (!text.get().isEmpty() && text.get().length() < LONGEST) {
            changeTo(text.get() + ' ');
        }
    }

    /** Down from the field goes to the first line, which is marked already. */
    private void move(int step) {
        if (rows.get().isEmpty()) {
            return;
        }
        if (step > 0 && !inList.get()) {
            inList.set(true);
        } else if (step < 0 && marked.get() == 0) {
            inList.set(false);
        } else {
            marked.set(Math.max(0, Math.min(rows.get().size() - 1, marked.get() + step)));
        }
    }

    private void enter() {
        if (answered == generation) {
            take(marked.get());
        } else {
            enterWaits = true;
        }
    }

    private void take(int place) {
        if (place >= rows.get().size()) {
            return;
        }
        FindRow row = rows.get().get(place);
        marked.set(place);
        if (row.meter().isPresent()) {
            picked.accept(row.meter().get().number().digits());
        } else {
            refusal.set(desk.text("find.no.meter", row.customer().name()));
        }
    }

    private void changeTo(String typed) {
        text.set(typed);
        inList.set(false);
        refusal.set("");
        enterWaits = false;
        ask();
    }

    private void ask() {
        generation++;
        int asked = generation;
        String typed = text.get();
        desk.background().call(() -> desk.vending().findCustomers(typed)).then(found -> {
            if (asked == generation) {
                show(typed, found);
            }
        });
    }

    private void show(String typed, FoundCustomers found) {
        answered = generation;
        stillReading = found.percent() < 100;
        List<FindRow> lines = FindRow.of(typed, found.hits(), MOST);
        marked.set(0);
        rows.set(lines);
        nobody.set(lines.isEmpty() && !typed.isBlank() && !stillReading);
        reading.set(words(found));
        if (enterWaits) {
            enterWaits = false;
            take(0);
        }
    }

    private String words(FoundCustomers found) {
        if (found.broken()) {
            return desk.text("find.broken");
        }
        return stillReading ? desk.text("find.reading", found.percent()) : "";
    }
}
