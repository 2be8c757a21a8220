package org.utilitill.ui.signin;

import java.util.List;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.utilitill.staff.Operator;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.PinField;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.StationHouse.TrainingPin;

/** The people of the shop, a PIN field, and in a training shop the PINs beside it. */
public final class SignInView implements Screen {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);

    private final SignInModel model;
    private final Texts texts;
    private final VBox people = new VBox();
    private final PinField pin;
    private final Parent root;

    /**
     * A view of sign-in.
     *
     * @param trainingPins shown to everyone; empty for a real shop
     */
    public SignInView(SignInModel model, Texts texts, List<TrainingPin> trainingPins) {
        this.model = model;
        this.texts = texts;
        pin = new PinField(model.pin(), texts);
        people.getStyleClass().add("choices");
        VBox card = Cards.card(texts.get("signin.title"), people, pinPart());
        HBox both = new HBox(card);
        both.getStyleClass().add("sign-in");
        if (!trainingPins.isEmpty()) {
            both.getChildren().add(training(trainingPins));
        }
        both.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        root = Cards.page(both);
        root.getStylesheets().add(Styles.sheet("signin"));
        model.people().addListener((Observable changed) -> list());
        model.chosenProperty().addListener((chosen, before, now) -> mark(now.intValue()));
        list();
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
        pin.requestFocus();
    }

    private Node pinPart() {
        Button enter = Nodes.keyButton(
                texts.get("ui.key.enter"), texts.get("signin.enter"), model::enter, Styles.BIG_BUTTON, Styles.PRIMARY);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.busyProperty());
        Node hint = Nodes.onlyWhile(
                Nodes.label(texts.get("signin.pin.hint"), Styles.MUTED),
                model.refusalProperty().isEmpty().map(empty -> empty));
        VBox box = new VBox(
                Nodes.label(texts.get("signin.pin"), Styles.LABEL),
                pin,
                hint,
                Nodes.follows(model.refusalProperty(), Styles.BAD),
                enter);
        box.getStyleClass().add("choices");
        return box;
    }

    private Node training(List<TrainingPin> pins) {
        VBox lines = new VBox();
        lines.getStyleClass().add("choices");
        pins.forEach(known -> lines.getChildren()
                .add(Nodes.label(
                        texts.get("signin.training.pin", known.operator().name(), known.pin()), "training-pin")));
        VBox card = Cards.card(
                texts.get("signin.training.title"), Nodes.label(texts.get("signin.training.what"), Styles.BODY), lines);
        card.getStyleClass().add("training-card");
        return card;
    }

    private void list() {
        people.getChildren().clear();
        for (int place = 0; place < model.people().size(); place++) {
            people.getChildren().add(person(place));
        }
        mark(model.chosenProperty().get());
    }

    private Button person(int place) {
        Operator operator = model.people().get(place);
        Button button =
                new Button(texts.get("signin.person", operator.name(), texts.get("ui.role." + operator.role())));
        button.getStyleClass().add(Styles.CHOICE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.choose(place));
        return button;
    }

    private void mark(int chosen) {
        for (int place = 0; place < people.getChildren().size(); place++) {
            people.getChildren().get(place).pseudoClassStateChanged(CHOSEN, place == chosen);
        }
    }
}
