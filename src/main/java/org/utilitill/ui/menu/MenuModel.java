package org.utilitill.ui.menu;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.staff.Operator;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;
import org.utilitill.vending.StationStatus;

/** What a person may do: a digit opens its entry, Up and Down mark one and Enter opens it, Esc goes back. */
public final class MenuModel {

    private static final int DIGITS = 9;

    private final Desk desk;
    private final Optional<Runnable> back;
    private final KeyGuard guard;
    private final List<MenuEntry> entries;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<MenuEntry>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<StationStatus>> status = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A menu for one person.
     *
     * @param all everything there is; those that this person may not do are left out
     * @param back to where the person came from; empty where this is the first screen
     */
    public MenuModel(Desk desk, Operator operator, List<MenuEntry> all, Optional<Runnable> back) {
        this.desk = desk;
        this.back = back;
        guard = new KeyGuard(desk.clock());
        entries = all.stream().filter(entry -> operator.may(entry.permission())).toList();
    }

    /** What this person may do, in order. */
    public List<MenuEntry> entries() {
        return entries;
    }

    /** Which entry is marked. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The entry that asks whether it is meant; empty for none. */
    public ReadOnlyObjectProperty<Optional<MenuEntry>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Why it was not done, empty while nothing is wrong. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** How the station stands, empty until it was asked. */
    public ReadOnlyObjectProperty<Optional<StationStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether there is somewhere to go back to. */
    public boolean hasBack() {
        return back.isPresent();
    }

    /** It is on screen. */
    public void start() {
        guard.allReleased();
        guard.screenChanged();
        asked.set(Optional.empty());
        refusal.set("");
        desk.background().call(() -> desk.vending().status()).then(now -> status.set(Optional.of(now)));
    }

    /** Says why something was not done. */
    public void refuse(String sentence) {
        refusal.set(sentence);
    }

    /** What opens an entry: its number, and letters where numbers of one digit end. */
    public static char cap(int place) {
        return (char) (place < DIGITS ? '1' + place : 'A' + place - DIGITS);
    }

    private static int place(char typed) {
        return typed <= '9' ? typed - '1' : Character.toUpperCase(typed) - 'A' + DIGITS;
    }

    /** A character was typed: the number or the letter of an entry. */
    public void type(char typed) {
        int place = place(typed);
        if (asked.get().isEmpty() && place >= 0 && place < entries.size()) {
            chosen.set(place);
            open();
        }
    }

    /** Opens an entry. */
    public void open(int place) {
        if (asked.get().isEmpty()) {
            chosen.set(place);
            open();
        }
    }

    /** A key was pressed. */
    public void press(Key key) {
        if (!guard.accepts(key)) {
            return;
        }
        switch (key) {
            case UP -> mark(chosen.get() - 1);
            case DOWN -> mark(chosen.get() + 1);
            case ENTER -> enter();
            case ESCAPE, F10 -> escape();
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

    /** Marks an entry; a place that is not there changes nothing. */
    public void mark(int place) {
        if (asked.get().isEmpty() && place >= 0 && place < entries.size()) {
            chosen.set(place);
        }
    }

    private void enter() {
        if (asked.get().isPresent()) {
            MenuEntry meant = asked.get().get();
            asked.set(Optional.empty());
            meant.opener().run();
        } else {
            open();
        }
    }

    private void escape() {
        if (asked.get().isPresent()) {
            asked.set(Optional.empty());
        } else {
            back.ifPresent(Runnable::run);
        }
    }

    private void open() {
        refusal.set("");
        MenuEntry entry = entries.get(chosen.get());
        if (entry.asksFirst()) {
            guard.screenChanged();
            asked.set(Optional.of(entry));
        } else {
            entry.opener().run();
        }
    }
}
