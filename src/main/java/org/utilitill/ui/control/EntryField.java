package org.utilitill.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Shows what is being typed in large digits, with a caret and a visible ring. It has no text of its own: the screen
 * sends every key to its model wherever the focus is, so that the next digit always lands where it belongs.
 */
public final class EntryField extends HBox {

    private final Label suffix = new Label();
    private final Label prompt = new Label();

    /**
     * @param text what was typed, as it is shown
     * @param spoken what a screen reader says of it
     */
    public EntryField(ObservableValue<String> text, ObservableValue<String> spoken) {
        Label shown = new Label();
        shown.textProperty().bind(text);
        shown.getStyleClass().add(Styles.ENTRY_TEXT);
        shown.setMinWidth(Region.USE_PREF_SIZE);
        Region caret = new Region();
        caret.getStyleClass().add(Styles.ENTRY_CARET);
        suffix.getStyleClass().add(Styles.ENTRY_SUFFIX);
        suffix.setMinWidth(Region.USE_PREF_SIZE);
        prompt.getStyleClass().add(Styles.ENTRY_SUFFIX);
        Nodes.onlyWhile(prompt, text.map(String::isEmpty));
        getChildren().addAll(shown, caret, prompt, Nodes.spring(), suffix);
        getStyleClass().add(Styles.ENTRY);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        accessibleTextProperty().bind(spoken);
    }

    /** Words that stand for an empty field. */
    public void prompt(String words) {
        prompt.setText(words);
    }

    /** Words at the far end, such as the currency. */
    public void suffix(String words) {
        suffix.setText(words);
    }
}
