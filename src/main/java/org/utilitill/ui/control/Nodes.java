package org.utilitill.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Small pieces every screen is made of. */
public final class Nodes {

    private Nodes() {}

    /** A label of some styles; long text wraps. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that follows a text and takes no room while it is empty. */
    public static Label follows(ObservableValue<String> text, String... styles) {
        Label label = label("", styles);
        label.textProperty().bind(text);
        onlyWhile(label, text.map(now -> !now.isEmpty()));
        return label;
    }

    /** Shows a node, and gives it room, only while something holds. */
    public static <N extends Node> N onlyWhile(N node, ObservableValue<Boolean> holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
        return node;
    }

    /** A button of at least 48 px that carries its key's name; the key does the same from anywhere. */
    public static Button keyButton(String key, String text, Runnable action, String... styles) {
        Button button = new Button(text);
        Label cap = new Label(key);
        cap.getStyleClass().add(Styles.KEY_CAP);
        button.setGraphic(cap);
        button.getStyleClass().addAll(styles);
        button.setFocusTraversable(false);
        button.setAccessibleText(text + ", " + key);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Makes a field say when it gets the focus, by Tab or mouse, so that keys go where the ring is. */
    public static <N extends Region> N focusing(N field, Runnable focused) {
        field.focusedProperty().addListener((observed, before, now) -> {
            if (now) {
                focused.run();
            }
        });
        field.setOnMousePressed(press -> field.requestFocus());
        return field;
    }

    /** Something that pushes its neighbours apart. */
    public static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
