package org.utilitill.ui.sell;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;

/** The five steps of a sale, the present one marked. */
final class StepTrail extends HBox {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass(Styles.NOW);
    private static final PseudoClass PAST = PseudoClass.getPseudoClass(Styles.PAST);
    private static final List<SellStep> STEPS = List.of(SellStep.values());

    StepTrail(SellModel model, Desk desk) {
        getStyleClass().add(Styles.TRAIL);
        for (SellStep step : STEPS) {
            String words = desk.text("sell.step." + step.name().toLowerCase(Locale.ROOT));
            Label label = new Label((getChildren().size() + 1) + "  " + words);
            label.getStyleClass().add(Styles.TRAIL_STEP);
            getChildren().add(label);
        }
        model.stepProperty().addListener((observed, before, now) -> mark(now));
        mark(model.stepProperty().get());
    }

    private void mark(SellStep now) {
        int here = STEPS.indexOf(now);
        for (int place = 0; place < STEPS.size(); place++) {
            getChildren().get(place).pseudoClassStateChanged(NOW, place == here);
            getChildren().get(place).pseudoClassStateChanged(PAST, place < here);
        }
    }
}
