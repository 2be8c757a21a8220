package org.utilitill.ui.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.SecretBuffer;

/** A PIN as dots, one for each digit typed; it never sees a digit. */
public final class PinField extends HBox {

    private final Texts texts;

    /** Dots that follow a PIN while it is typed. */
    public PinField(SecretBuffer pin, Texts texts) {
        this.texts = texts;
        getStyleClass().addAll(Styles.ENTRY, Styles.PIN);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        for (int place = 0; place < pin.longest(); place++) {
            getChildren().add(slot());
        }
        pin.lengthProperty().addListener((length, before, now) -> show(now.intValue()));
        show(pin.lengthProperty().get());
    }

    private static StackPane slot() {
        Region dot = new Region();
        dot.getStyleClass().add(Styles.PIN_DOT);
        StackPane slot = new StackPane(dot);
        slot.getStyleClass().add(Styles.PIN_SLOT);
        return slot;
    }

    private void show(int length) {
        for (int place = 0; place < getChildren().size(); place++) {
            ((StackPane) getChildren().get(place)).getChildren().get(0).setVisible(place < length);
        }
        setAccessibleText(texts.get("signin.pin.typed", length));
    }
}
