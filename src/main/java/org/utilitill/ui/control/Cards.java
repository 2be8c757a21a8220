package org.utilitill.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Calm cards in the middle of an otherwise empty window. */
public final class Cards {

    private Cards() {}

    /** A card with a title over some nodes. */
    public static VBox card(String title, Node... content) {
        VBox card = new VBox(Nodes.label(title, Styles.TITLE));
        card.getChildren().addAll(content);
        card.getStyleClass().add(Styles.CARD);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    /** A page that holds one node in its middle. */
    public static StackPane page(Node content) {
        StackPane page = new StackPane(content);
        page.getStyleClass().add(Styles.PAGE);
        return page;
    }
}
