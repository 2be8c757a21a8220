package org.utilitill.ui.signin;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.PersonPicker;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.station.StationHouse.TrainingPin;

/** The people of the shop, a field for the PIN or passphrase, and in a training shop the PINs beside it. */
public final class SignInView implements Screen {

    private final SignInModel model;
    private final Texts texts;
    private final PersonPicker picker;
    private final Parent root;

    /**
     * A view of sign-in.
     *
     * @param trainingPins shown to everyone; empty for a real shop
     */
    public SignInView(SignInModel model, Texts texts, List<TrainingPin> trainingPins) {
        this.model = model;
        this.texts = texts;
        picker = new PersonPicker(model.entry(), texts);
        VBox card = Cards.card(texts.get("signin.title"), picker, enter());
        HBox both = new HBox(card);
        both.getStyleClass().add("sign-in");
        if (!trainingPins.isEmpty()) {
            both.getChildren().add(training(trainingPins));
        }
        both.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        root = Cards.page(both);
        root.getStylesheets().add(Styles.sheet("signin"));
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

    @Override
    public void releaseAll() {
        model.releaseAll();
    }

    @Override
    public void type(char typed) {
        model.type(typed);
    }

    @Override
    public void shown() {
        picker.focus();
    }

    @Override
    public void hidden() {
        model.entry().clear();
    }

    private Node enter() {
        Button enter = Nodes.keyButton(
                texts.get("ui.key.enter"), texts.get("signin.enter"), model::enter, Styles.BIG_BUTTON, Styles.PRIMARY);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.busyProperty());
        return enter;
    }

    private Node training(List<TrainingPin> pins) {
        VBox lines = new VBox();
        lines.getStyleClass().add(Styles.CHOICES);
        pins.forEach(known -> lines.getChildren()
                .add(Nodes.label(
                        texts.get("signin.training.pin", known.operator().name(), known.pin()), "training-pin")));
        VBox card = Cards.card(
                texts.get("signin.training.title"), Nodes.label(texts.get("signin.training.what"), Styles.BODY), lines);
        card.getStyleClass().add("training-card");
        return card;
    }
}
