package org.utilitill.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.utilitill.ui.task.Key;

/**
 * Lines to choose one from: what is typed narrows them, Up and Down choose.
 *
 * @param <T> a line
 */
public final class ListModel<T> {

    private static final int LONGEST_SEARCH = 60;

    private final Function<T, String> name;
    private final Function<T, String> words;
    private final ObservableList<T> shown = FXCollections.observableArrayList();
    /** Kept, because it hears of changes only as long as someone holds it. */
    private final ObservableList<T> readOnly = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final TextEntry search;
    private final boolean narrows;
    private List<T> all = List.of();

    /**
     * An empty list.
     *
     * @param name what tells a line from every other, so that it stays chosen when the list is read anew
     * @param words what the search looks through
     * @param searchLabel what the search is called; empty for a list that is shown whole, whatever is typed
     */
    public ListModel(Function<T, String> name, Function<T, String> words, String searchLabel) {
        this(name, words, searchLabel, true);
    }

    private ListModel(Function<T, String> name, Function<T, String> words, String searchLabel, boolean narrows) {
        this.narrows = narrows;
        this.name = name;
        this.words = words;
        search = new TextEntry("search", TextEntry.Shape.LINE, searchLabel, "");
    }

    /** A list whose lines are found elsewhere: who looks for them is told what was typed. */
    public static <T> ListModel<T> asking(Function<T, String> name, String searchLabel, Consumer<String> asked) {
        ListModel<T> list = new ListModel<>(name, line -> "", searchLabel, false);
        list.search.textProperty().addListener((text, before, now) -> asked.accept(now));
        return list;
    }

    /** The lines that fit the search. */
    public ObservableList<T> shown() {
        return readOnly;
    }

    /** Which of them is chosen; -1 for none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The search. */
    public TextEntry search() {
        return search;
    }

    /** The chosen line. */
    public Optional<T> selected() {
        int place = chosen.get();
        return place >= 0 && place < shown.size() ? Optional.of(shown.get(place)) : Optional.empty();
    }

    /** Every line, whatever the search. */
    public List<T> all() {
        return all;
    }

    /** Other lines; the chosen one stays chosen if it is among them. */
    public void set(List<T> lines) {
        all = List.copyOf(lines);
        narrow();
    }

    /** Chooses the line at a place. */
    public void choose(int place) {
        if (!shown.isEmpty()) {
            chosen.set(Math.max(0, Math.min(shown.size() - 1, place)));
        }
    }

    /** Goes so many lines down, or up. */
    public void move(int lines) {
        choose(chosen.get() + lines);
    }

    private boolean isSearched() {
        return !search.labelProperty().get().isEmpty();
    }

    void type(char typed) {
        if (isSearched() && search.text().length() < LONGEST_SEARCH) {
            search.type(typed);
            narrow();
        }
    }

    void paste(String text) {
        if (isSearched()) {
            search.paste(text);
            narrow();
        }
    }

    void press(Key key) {
        switch (key) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case SPACE -> {
                search.space();
                narrow();
            }
            case BACKSPACE -> {
                search.backspace();
                narrow();
            }
            default -> {}
        }
    }

    private void narrow() {
        Optional<String> before = selected().map(name);
        String wanted = search.text().toLowerCase(Locale.ROOT);
        chosen.set(-1);
        shown.setAll(all.stream()
                .filter(line ->
                        !narrows || words.apply(line).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
        int place = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (before.filter(name.apply(shown.get(i))::equals).isPresent()) {
                place = i;
            }
        }
        choose(place);
    }
}
