package org.utilitill.ui.setup;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Key;

/** The first screen: the product's name, one sentence, two choices. */
public final class SetupView implements Screen {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);

    private final SetupModel model;
    private final Texts texts;
    private final Parent root;

    /** A view of first start. */
    public SetupView(SetupModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        VBox card = Cards.card(
                texts.get("app.name"),
                Nodes.label(texts.get("setup.sentence"), Styles.SUBTITLE),
                choices(),
                Nodes.follows(model.progressProperty(), Styles.BODY),
                Nodes.follows(model.refusalProperty(), Styles.BAD));
        root = Cards.page(card);
        root.getStylesheets().add(Styles.sheet("setup"));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void press(Key key) {
        model.press(key);
    }

    @Override
    public void release(Key key) {
        model.release(key);
    }

    private Node choices() {
        Button demo = choice("setup.demo", "setup.demo.what", model::demo);
        Button station = choice("setup.station", "setup.station.what", model::station);
        demo.pseudoClassStateChanged(CHOSEN, true);
        model.demoChosenProperty().addListener((chosen, before, now) -> {
            demo.pseudoClassStateChanged(CHOSEN, now);
            station.pseudoClassStateChanged(CHOSEN, !now);
        });
        VBox box = new VBox(
                demo,
                Nodes.label(texts.get("setup.demo.what"), Styles.MUTED),
                station,
                Nodes.label(texts.get("setup.station.what"), Styles.MUTED),
                Nodes.label(texts.get("setup.keys"), Styles.MUTED, "keys-line"));
        box.getStyleClass().add("choices");
        return box;
    }

    private Button choice(String title, String what, Runnable action) {
        Button button = new Button(texts.get(title));
        button.getStyleClass().add(Styles.CHOICE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.get(title) + ". " + texts.get(what));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(model.progressProperty().isNotEmpty());
        return button;
    }
}
