package org.utilitill.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The steps of some work in a row, the present one marked. */
public final class StepTrail extends HBox {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass(Styles.NOW);
    private static final PseudoClass PAST = PseudoClass.getPseudoClass(Styles.PAST);

    /** Steps by their names, none marked yet. */
    public StepTrail(List<String> names) {
        getStyleClass().add(Styles.TRAIL);
        for (String name : names) {
            Label label = new Label((getChildren().size() + 1) + "  " + name);
            label.getStyleClass().add(Styles.TRAIL_STEP);
            getChildren().add(label);
        }
    }

    /** Marks the step at a place, from 0, and those before it as past. */
    public void mark(int here) {
        for (int place = 0; place < getChildren().size(); place++) {
            getChildren().get(place).pseudoClassStateChanged(NOW, place == here);
            getChildren().get(place).pseudoClassStateChanged(PAST, place < here);
        }
    }
}
