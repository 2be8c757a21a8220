package org.utilitill.ui.form;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.KeyGuard;

/** A page that shows one panel after the other: a list, a form, something to read. */
public abstract class PageModel {

    private static final int PAGE = 10;

    private final Texts texts;
    private final Clock clock;
    private final KeyGuard guard;
    private final ReadOnlyObjectWrapper<Panel> panel =
            new ReadOnlyObjectWrapper<>(new Panel.Facts("", "", List.of(), List.of(), "", () -> {}));
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper copied = new ReadOnlyStringWrapper("");

    /** A page that shows nothing yet. */
    protected PageModel(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        guard = new KeyGuard(clock);
    }

    /** What it shows. */
    public final ReadOnlyObjectProperty<Panel> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    /** Which of its steps it is at, from 0. */
    public final ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Its steps by name; none for a page that is no walk. */
    public List<String> steps() {
        return List.of();
    }

    /** True while the station works on it. */
    public final ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What went well; empty for nothing. */
    public final ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** What did not; empty for nothing. */
    public final ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What shall be on the clipboard; never a secret. */
    public final ReadOnlyStringProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** The form that is typed into now. */
    public final Optional<FormModel> form() {
        if (panel.get() instanceof Panel.Form shown) {
            return Optional.of(shown.form());
        }
        return panel.get() instanceof Panel.Lines lines ? lines.filter() : Optional.empty();
    }

    /** A key was pressed. */
    public final void press(Key key) {
        if (!guard.accepts(key) || busy.get()) {
            return;
        }
        Panel now = panel.get();
        if (key == Key.ESCAPE) {
            back();
        } else if (now instanceof Panel.Form shown) {
            shown.form().press(key);
        } else if (now instanceof Panel.Facts facts) {
            read(facts, key);
        } else if (now instanceof Panel.Lines lines) {
            list(lines, key);
        } else if (now instanceof Panel.Work) {
            act(key);
        }
    }

    private static void read(Panel.Facts facts, Key key) {
        if (key == Key.ENTER) {
            facts.go().run();
        }
    }

    private void list(Panel.Lines lines, Key key) {
        boolean typing = key == Key.SPACE || key == Key.BACKSPACE;
        if (key == Key.UP || key == Key.DOWN || (typing && lines.filter().isEmpty())) {
            lines.list().press(key);
        } else if (typing) {
            lines.filter().ifPresent(filter -> filter.press(key));
        } else {
            act(key);
        }
    }

    /** A key came up. */
    public final void release(Key key) {
        guard.released(key);
        form().ifPresent(form -> form.release(key));
    }

    /** The window lost the keyboard. */
    public final void releaseAll() {
        guard.allReleased();
        form().ifPresent(FormModel::hide);
    }

    /** A character was typed. */
    public final void type(char typed) {
        if (busy.get()) {
            return;
        }
        form().ifPresent(form -> form.type(typed));
        if (form().isEmpty() && panel.get() instanceof Panel.Lines lines) {
            lines.list().type(typed);
        }
    }

    /** A text came from the clipboard. */
    public final void paste(String text) {
        if (busy.get()) {
            return;
        }
        form().ifPresent(form -> form.paste(text));
        if (form().isEmpty() && panel.get() instanceof Panel.Lines lines) {
            lines.list().paste(text);
        }
    }

    /** The next field or the one before. */
    public final void tab(int direction) {
        form().ifPresent(form -> form.move(direction));
    }

    /** The next answer of a field or the one before. */
    public final void step(int places) {
        form().ifPresent(form -> form.step(places));
    }

    /** A page of lines down, or up. */
    public final void page(int direction) {
        if (panel.get() instanceof Panel.Lines lines) {
            lines.list().move(direction * PAGE);
        }
    }

    /** Begins, or begins anew: the page is on screen now. */
    public void start() {}

    /** The page left the screen: what is secret in it is wiped. */
    public void leave() {
        form().ifPresent(FormModel::wipe);
    }

    /** One step back. */
    protected abstract void back();

    /** A key that acts on a list, or while long work is under way. */
    protected void act(Key key) {}

    /** Shows a panel; what was secret in the one before is wiped. */
    protected final void show(Panel next) {
        form().ifPresent(FormModel::hide);
        if (panel.get() instanceof Panel.Form before && before != next) {
            before.form().wipe();
        }
        guard.screenChanged();
        panel.set(next);
    }

    /** Shows a panel of a step. */
    protected final void show(int place, Panel next) {
        step.set(place);
        show(next);
    }

    /** Whether the station works on it. */
    protected final void busy(boolean works) {
        busy.set(works);
    }

    /** Says what went well. */
    protected final void say(String words) {
        refusal.set("");
        news.set(words);
    }

    /** Says what did not. */
    protected final void refuse(String words) {
        news.set("");
        refusal.set(words);
    }

    /** Says nothing. */
    protected final void hush() {
        news.set("");
        refusal.set("");
    }

    /** Puts something on the clipboard. */
    protected final void copy(String words) {
        copied.set("");
        copied.set(words);
    }

    /** A form of these fields. */
    protected final FormModel form(List<FormField> fields, Runnable submit) {
        return new FormModel(clock, fields, submit);
    }

    /** A sentence of the bundles. */
    protected final String text(String key, Object... values) {
        return texts.get(key, values);
    }

    /** The sentences. */
    protected final Texts texts() {
        return texts;
    }
}
