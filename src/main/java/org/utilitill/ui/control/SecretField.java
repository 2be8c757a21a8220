package org.utilitill.ui.control;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.SecretBuffer;

/** A passphrase as dots and a count that moves with each key; it never sees a character. */
public final class SecretField extends HBox {

    private static final String DOT = "\u2022";
    private static final int MOST_DOTS = 24;

    private final Texts texts;
    private final String name;
    private final Label dots = new Label();
    private final Label count = new Label();

    /**
     * Dots that follow a secret while it is typed.
     *
     * @param name what the secret is, for a screen reader
     */
    public SecretField(SecretBuffer secret, String name, Texts texts) {
        this.texts = texts;
        this.name = name;
        dots.getStyleClass().add(Styles.SECRET_DOTS);
        count.getStyleClass().add(Styles.ENTRY_SUFFIX);
        count.setMinWidth(USE_PREF_SIZE);
        Region caret = new Region();
        caret.getStyleClass().add(Styles.ENTRY_CARET);
        getChildren().addAll(dots, caret, Nodes.spring(), count);
        getStyleClass().addAll(Styles.ENTRY, Styles.SECRET);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        secret.lengthProperty().addListener((length, before, now) -> show(now.intValue()));
        show(secret.lengthProperty().get());
    }

    private void show(int length) {
        dots.setText(DOT.repeat(Math.min(length, MOST_DOTS)));
        count.setText(length == 0 ? "" : Integer.toString(length));
        setAccessibleText(texts.get("secret.typed", name, length));
    }
}
