package org.utilitill.ui.control;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far long work is: a bar, and the same in words. */
public final class WorkBar extends VBox {

    private static final double WHOLE = 1000;

    /**
     * A bar that follows some work.
     *
     * @param permille how far it is, 0 to 1000
     * @param words the same in words
     */
    public WorkBar(ReadOnlyIntegerProperty permille, ReadOnlyStringProperty words) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(permille.divide(WHOLE));
        bar.setFocusTraversable(false);
        Label said = Nodes.label("", Styles.BODY);
        said.textProperty().bind(words);
        said.setId("work-words");
        bar.accessibleTextProperty().bind(words);
        getStyleClass().add(Styles.WORK_BAR);
        getChildren().addAll(bar, said);
    }
}
