package org.utilitill.ui.sell;

import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.utilitill.ui.control.EntryField;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.sell.MeterEntry.Judgement;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.MeterCard;

/** The meter number, what its check digit says, and known meters close to it. */
final class MeterPanel extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** A length no meter number has, between the two that they have. */
    private static final int BETWEEN = 12;

    private final MeterEntry meter;
    private final Desk desk;
    private final Consumer<Key> tap;
    private final EntryField field;
    private final VBox near = new VBox();
    private final ObservableValue<String> refusal;

    MeterPanel(SellModel model, Desk desk, Consumer<Key> tap) {
        meter = model.meter();
        refusal = model.refusalProperty();
        this.desk = desk;
        this.tap = tap;
        field = new EntryField(
                meter.digitsProperty().map(MeterEntry::grouped),
                meter.digitsProperty().map(digits -> desk.text("sell.meter.field", digits.length())));
        field.setId("meter-field");
        Button find = Nodes.keyButton(
                desk.text("ui.key.enter"),
                desk.text("sell.meter.find"),
                () -> tap.accept(Key.ENTER),
                Styles.BIG_BUTTON,
                Styles.PRIMARY);
        find.disableProperty().bind(meter.digitsProperty().isEmpty());
        getStyleClass().add("step-panel");
        getChildren()
                .addAll(
                        Nodes.label(desk.text("sell.meter.title"), Styles.LABEL),
                        field,
                        judgement(),
                        Nodes.follows(meter.hintProperty(), Styles.BODY, Styles.BAD),
                        unknown(),
                        near,
                        find,
                        byCustomer());
        near.getStyleClass().add("near");
        meter.near().addListener((Observable changed) -> offer());
        meter.chosenProperty().addListener((chosen, before, now) -> mark(now.intValue()));
        offer();
    }

    private Node byCustomer() {
        return Nodes.keyButton("F3", desk.text("sell.meter.customer"), () -> tap.accept(Key.F3), Styles.BIG_BUTTON);
    }

    Node field() {
        return field;
    }

    /** Words and colour of the check digit; the prompt while nothing was typed. */
    private Node judgement() {
        Label words = Nodes.label("", Styles.BODY, "judgement");
        words.setId("judgement");
        meter.digitsProperty().addListener((digits, before, now) -> say(words));
        meter.judgementProperty().addListener((judgement, before, now) -> say(words));
        say(words);
        return words;
    }

    private void say(Label words) {
        Judgement judgement = meter.judgementProperty().get();
        words.pseudoClassStateChanged(RIGHT, judgement == Judgement.RIGHT);
        words.pseudoClassStateChanged(WRONG, judgement == Judgement.WRONG);
        words.setText(
                switch (judgement) {
                    case RIGHT -> "\u2713  " + desk.text("sell.meter.right");
                    case WRONG -> "\u2717  " + desk.text("sell.meter.wrong");
                    case OPEN -> desk.text(between() ? "sell.meter.between" : "sell.meter.prompt");
                });
    }

    private boolean between() {
        return meter.digitsProperty().get().length() == BETWEEN;
    }

    private Node unknown() {
        Label reason = Nodes.label("", Styles.BODY, Styles.WARN);
        reason.textProperty().bind(refusal);
        VBox card = new VBox(Nodes.label(desk.text("sell.meter.unknown"), Styles.SUBTITLE, Styles.WARN), reason);
        card.getStyleClass().addAll(Styles.BANNER, Styles.WARN, "unknown");
        return Nodes.onlyWhile(card, meter.unknownProperty());
    }

    private void offer() {
        near.getChildren().clear();
        near.setVisible(!meter.near().isEmpty());
        near.setManaged(!meter.near().isEmpty());
        if (meter.near().isEmpty()) {
            return;
        }
        near.getChildren().add(Nodes.label(desk.text("sell.meter.near"), Styles.LABEL));
        for (int place = 0; place < meter.near().size() && place < MeterEntry.NEAR_KEYS.size(); place++) {
            near.getChildren().add(nearButton(place));
        }
        mark(meter.chosenProperty().get());
    }

    private Button nearButton(int place) {
        MeterCard card = meter.near().get(place);
        Key key = MeterEntry.NEAR_KEYS.get(place);
        String words = desk.text(
                "sell.meter.near.line",
                MeterEntry.grouped(card.meter().number().digits()),
                card.customer().name(),
                card.customer().address());
        Button button = Nodes.keyButton(key.name(), words, () -> tap.accept(key), Styles.CHOICE);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void mark(int chosen) {
        for (int i = 1; i < near.getChildren().size(); i++) {
            near.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i - 1 == chosen);
        }
    }
}
