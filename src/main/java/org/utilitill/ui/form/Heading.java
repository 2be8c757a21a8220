package org.utilitill.ui.form;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Room;

/** What a page is called, who is signed in, and whether the shop is for training. */
public final class Heading extends VBox {

    private final HBox strip = new HBox();

    private Heading(String title) {
        Label name = new Label(title);
        name.getStyleClass().add(Styles.STRIP_SHOP);
        name.setMinWidth(Region.USE_PREF_SIZE);
        strip.getStyleClass().add(Styles.STRIP);
        strip.getChildren().add(name);
        getStyleClass().add(Styles.HEADING);
        getChildren().add(strip);
    }

    /** The heading of a page that nobody is signed in for. */
    public static Heading plain(String title) {
        return new Heading(title);
    }

    /** The heading of a page of an open station. */
    public static Heading of(Room room, String title) {
        Heading heading = new Heading(title);
        Texts texts = room.desk().texts();
        Label who = new Label(texts.get(
                "ui.status.operator",
                room.operator().name(),
                texts.get("ui.role." + room.operator().role())));
        who.getStyleClass().add(Styles.MUTED);
        heading.strip.getChildren().addAll(Nodes.spring(), who);
        room.desk().background().call(() -> room.desk().vending().shop()).then(shop -> {
            if (shop.training()) {
                heading.training(texts.get("ui.training"));
            }
        });
        return heading;
    }

    private void training(String word) {
        Region band = new Region();
        band.getStyleClass().add(Styles.TRAINING_BAND);
        getChildren().add(0, band);
        Label tag = new Label(word);
        tag.getStyleClass().add(Styles.TRAINING_TAG);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        strip.getChildren().add(1, tag);
    }
}
