package org.utilitill.ui.control;

import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import org.utilitill.ui.task.Key;

/** The keys that work here, along the bottom of a screen; each is a button too. */
public final class KeyBar extends HBox {

    private final Consumer<Key> press;

    /**
     * @param press what a press of any of them does
     */
    public KeyBar(Consumer<Key> press) {
        this.press = press;
        getStyleClass().add(Styles.KEY_BAR);
    }

    /** One more key. */
    public KeyBar key(Key key, String cap, String words) {
        getChildren().add(Nodes.keyButton(cap, words, () -> press.accept(key), Styles.KEY_BAR_BUTTON));
        return this;
    }

    /** Room between what stands before and what comes after. */
    public KeyBar gap() {
        getChildren().add(Nodes.spring());
        return this;
    }
}
