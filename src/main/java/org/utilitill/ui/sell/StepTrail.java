package org.utilitill.ui.sell;

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

    StepTrail(SellModel model, Desk desk) {
        getStyleClass().add(Styles.TRAIL);
        for (SellStep step : SellStep.values()) {
            String words = desk.text("sell.step." + step.name().toLowerCase(Locale.ROOT));
            Label label = new Label((step.ordinal() + 1) + "  " + words);
            label.getStyleClass().add(Styles.TRAIL_STEP);
            getChildren().add(label);
        }
        model.stepProperty().addListener((observed, before, now) -> mark(now));
        mark(model.stepProperty().get());
    }

    private void mark(SellStep now) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(NOW, i == now.ordinal());
            getChildren().get(i).pseudoClassStateChanged(PAST, i < now.ordinal());
        }
    }
}
