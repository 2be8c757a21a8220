package org.utilitill.ui.sell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.sell.MeterBesideModel.Answer;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.RevealedSale;

/** The face of a keypad meter: a display, its keys, and its answer in words under it. */
final class MeterBesideView extends VBox {

    private static final Duration DIGIT = Duration.millis(60);
    private static final String KEYS = "12345*67890#";
    private static final int KEYS_IN_A_ROW = 6;
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final MeterBesideModel model;
    private final Desk desk;
    private final Label number = Nodes.label("", "meter-plate");

    MeterBesideView(SellModel sale, Desk desk, Consumer<Key> tap) {
        model = sale.beside();
        this.desk = desk;
        getStyleClass().addAll(Styles.PANEL, "meter-beside");
        Button type = Nodes.keyButton("F9", desk.text("meterbeside.type"), () -> tap.accept(Key.F9), Styles.BIG_BUTTON);
        type.disableProperty().bind(model.typingProperty());
        Nodes.onlyWhile(type, model.saleProperty().map(Optional::isPresent));
        Label empty = Nodes.onlyWhile(
                Nodes.label(desk.text("meterbeside.empty"), Styles.MUTED),
                model.saleProperty().map(Optional::isEmpty));
        getChildren()
                .addAll(Nodes.label(desk.text("meterbeside.title"), Styles.PANEL_TITLE), body(), answer(), empty, type);
        play();
        model.saleProperty().addListener((sold, before, now) -> plate(now));
        plate(model.saleProperty().get());
    }

    private Node body() {
        Label digits = new Label();
        digits.textProperty().bind(model.displayProperty().map(MeterEntry::grouped));
        digits.getStyleClass().add(Styles.METER_DIGITS);
        digits.setId("meter-display");
        Label credit = new Label();
        credit.textProperty()
                .bind(model.creditProperty()
                        .map(now ->
                                now.isEmpty() ? desk.text("meterbeside.ready") : desk.text("meterbeside.credit", now)));
        credit.getStyleClass().add(Styles.METER_CREDIT);
        VBox glass = new VBox(digits, credit);
        glass.getStyleClass().add(Styles.METER_GLASS);
        HBox below = new HBox(number, Nodes.spring(), keypad());
        VBox body = new VBox(glass, below);
        body.getStyleClass().add(Styles.METER_BODY);
        body.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return body;
    }

    /** Keys to look at: the token is typed by its own key. */
    private static Node keypad() {
        GridPane keys = new GridPane();
        keys.getStyleClass().add("meter-keys");
        for (int place = 0; place < KEYS.length(); place++) {
            Label cap = new Label(KEYS.substring(place, place + 1));
            cap.getStyleClass().add(Styles.METER_KEY);
            keys.add(cap, place % KEYS_IN_A_ROW, place / KEYS_IN_A_ROW);
        }
        return keys;
    }

    private Node answer() {
        Label words = Nodes.follows(model.wordsProperty(), Styles.BODY, Styles.METER_LAMP);
        words.setId("meter-answer");
        model.answerProperty().addListener((answer, before, now) -> {
            words.pseudoClassStateChanged(TAKEN, now == Answer.TAKEN);
            words.pseudoClassStateChanged(REFUSED, now == Answer.REFUSED);
        });
        return words;
    }

    /** Types at the pace of a quick finger while the model has digits left. */
    private void play() {
        Timeline finger = new Timeline(new KeyFrame(DIGIT, tick -> model.typeNext()));
        finger.setCycleCount(Animation.INDEFINITE);
        model.typingProperty().addListener((typing, before, now) -> {
            if (now) {
                finger.play();
            } else {
                finger.stop();
            }
        });
    }

    private void plate(Optional<RevealedSale> sold) {
        number.setText(sold.map(sale -> desk.text(
                        "meterbeside.number", sale.made().meter().number().digits()))
                .orElse(""));
    }
}
