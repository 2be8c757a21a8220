package org.utilitill.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A token in groups of four, one of which may be lit for reading out. */
public final class TokenView extends HBox {

    private static final int GROUP = 4;
    private static final String HIDDEN = "••••";

    private final List<Label> groups = new ArrayList<>();

    /** Nothing yet. */
    public TokenView() {
        getStyleClass().add(Styles.TOKEN);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /**
     * Shows digits.
     *
     * @param digits of the token
     * @param visible false for dots in their place
     * @param lit which group is lit, -1 for none
     */
    public void show(String digits, boolean visible, int lit) {
        groups.clear();
        for (int start = 0; start < digits.length(); start += GROUP) {
            String four = digits.substring(start, Math.min(digits.length(), start + GROUP));
            Label group = new Label(visible ? four : HIDDEN);
            group.getStyleClass().add(Styles.TOKEN_GROUP);
            if (start / GROUP == lit) {
                group.getStyleClass().add(Styles.LIT);
            }
            groups.add(group);
        }
        getChildren().setAll(groups);
    }

    /** The digits as they stand on the screen, groups apart. */
    public String text() {
        return String.join(" ", groups.stream().map(Label::getText).toList());
    }
}
