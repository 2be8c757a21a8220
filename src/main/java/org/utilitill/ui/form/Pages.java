package org.utilitill.ui.form;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.task.Key;

/** Pages that lead to one another, as one screen. */
public final class Pages implements Screen {

    private final StackPane root = new StackPane();
    private Optional<Screen> present = Optional.empty();
    private boolean shown;

    /** Puts a page in the place of the present one. */
    public void show(Screen next) {
        if (shown) {
            present.ifPresent(Screen::hidden);
        }
        present = Optional.of(next);
        root.getChildren().setAll(next.root());
        if (shown) {
            next.shown();
        }
    }

    private void tell(Consumer<Screen> what) {
        present.ifPresent(what);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public boolean busy() {
        return present.filter(Screen::busy).isPresent();
    }

    @Override
    public void press(Key key) {
        tell(page -> page.press(key));
    }

    @Override
    public void release(Key key) {
        tell(page -> page.release(key));
    }

    @Override
    public void releaseAll() {
        tell(Screen::releaseAll);
    }

    @Override
    public void type(char typed) {
        tell(page -> page.type(typed));
    }

    @Override
    public void tick() {
        tell(Screen::tick);
    }

    @Override
    public void shown() {
        shown = true;
        tell(Screen::shown);
    }

    @Override
    public void hidden() {
        shown = false;
        tell(Screen::hidden);
    }
}
