package org.utilitill.ui.sell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.utilitill.ui.control.EntryField;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterCard.LastPurchase;

/** The amount and its price under the customer's name, and then the question whether both are right. */
final class OrderPanel extends VBox {

    private static final PseudoClass INSISTED = PseudoClass.getPseudoClass("insisted");

    private final SellModel model;
    private final Desk desk;
    private final Consumer<Key> tap;
    private final EntryField field;
    private final QuotePanel quote;
    private final VBox question = new VBox();
    private final Label who = Nodes.label("", Styles.SUBTITLE, "who");
    private final Label title = Nodes.label("", Styles.LABEL);
    private final Label second = Nodes.label("", Styles.BODY);

    OrderPanel(SellModel model, Desk desk, Consumer<Key> tap) {
        this.model = model;
        this.desk = desk;
        this.tap = tap;
        AmountEntry amount = model.amount();
        field = new EntryField(
                amount.textProperty(), amount.textProperty().map(text -> desk.text("sell.amount.field", text)));
        field.setId("amount-field");
        quote = new QuotePanel(model, desk);
        getStyleClass().addAll("step-panel", "order");
        getChildren()
                .addAll(
                        new ReadBack(model, desk),
                        typing(title),
                        typing(field),
                        Nodes.follows(amount.hintProperty(), Styles.BODY, Styles.BAD),
                        notice(),
                        raise(),
                        Nodes.onlyWhile(
                                quote, amount.refusalProperty().isEmpty().map(fine -> fine)),
                        confirm());
        amount.cardProperty().addListener((card, before, now) -> name(now));
        model.questionProperty().addListener((asked, before, now) -> ask(now));
        name(amount.cardProperty().get());
        amount.inUnitsProperty().addListener((units, before, now) -> unit());
    }

    /** Money or units: the title and the word after the figure say which. */
    private void unit() {
        boolean units = model.amount().inUnitsProperty().get();
        title.setText(desk.text(units ? "sell.units.title" : "sell.amount.title"));
        model.amount()
                .cardProperty()
                .get()
                .ifPresent(card -> field.suffix(
                        units
                                ? desk.text("unit." + card.meter().service())
                                : card.tariff().currency().getCode()));
    }

    /** Moves the lines of the quote. */
    void scroll(int direction) {
        quote.scroll(direction);
    }

    Node field() {
        return field;
    }

    Node question() {
        return question;
    }

    /** While the price is read back, the amount stands in it, and the question needs the room. */
    private <N extends Node> N typing(N node) {
        return Nodes.onlyWhile(node, model.stepProperty().map(step -> step == SellStep.AMOUNT));
    }

    /** Grey while the amount may still grow, red once Enter was pressed on it. */
    private Node notice() {
        Label notice = Nodes.follows(model.amount().refusalProperty(), Styles.BODY, "notice");
        notice.setId("amount-refusal");
        model.amount()
                .insistedProperty()
                .addListener((insisted, before, now) -> notice.pseudoClassStateChanged(INSISTED, now));
        return notice;
    }

    /** One key to the least sum that buys something. */
    private Node raise() {
        Button raise = Nodes.keyButton(
                desk.text("ui.key.star"), desk.text("sell.amount.raise"), () -> model.type('*'), Styles.BIG_BUTTON);
        raise.setId("amount-raise");
        return Nodes.onlyWhile(raise, model.amount().leastProperty().map(Optional::isPresent));
    }

    private Node confirm() {
        Button take = button("sell.amount.price", Key.ENTER, "ui.key.enter");
        Nodes.onlyWhile(take, model.stepProperty().isEqualTo(SellStep.AMOUNT).map(now -> now));
        BooleanBinding twice = model.questionProperty().isEqualTo(Question.SECOND_PURCHASE);
        Button yes = Nodes.onlyWhile(
                button("sell.confirm.enter", Key.ENTER, "ui.key.enter"),
                twice.not().map(now -> now));
        Button more = Nodes.onlyWhile(star(), twice.map(now -> now));
        second.getStyleClass().addAll(Styles.BANNER, Styles.WARN, "second");
        second.setMaxWidth(Double.MAX_VALUE);
        Nodes.onlyWhile(second, twice.map(now -> now));
        question.getChildren().addAll(who, second, new HBox(yes, more));
        question.getStyleClass().addAll("question");
        question.setId("order-question");
        question.setFocusTraversable(true);
        question.setAccessibleRole(AccessibleRole.TEXT);
        question.accessibleTextProperty().bind(Bindings.concat(who.textProperty(), " ", second.textProperty()));
        Nodes.onlyWhile(
                question, model.stepProperty().isEqualTo(SellStep.CONFIRM).map(now -> now));
        return new VBox(take, question);
    }

    private Button star() {
        return Nodes.keyButton(
                desk.text("ui.key.star"), desk.text("sell.second.key"), () -> model.type('*'), Styles.BIG_BUTTON);
    }

    private Button button(String words, Key key, String cap) {
        return Nodes.keyButton(
                desk.text(cap), desk.text(words), () -> tap.accept(key), Styles.BIG_BUTTON, Styles.PRIMARY);
    }

    private void name(Optional<MeterCard> known) {
        known.ifPresent(card -> {
            unit();
            who.setText(desk.text(
                    "sell.card.who", card.customer().name(), card.customer().address()));
        });
    }

    private void ask(Question asked) {
        Optional<LastPurchase> last = model.amount().cardProperty().get().flatMap(MeterCard::last);
        if (asked == Question.SECOND_PURCHASE) {
            last.ifPresent(purchase -> second.setText(desk.text(
                    "sell.second",
                    SecondPurchase.minutesAgo(purchase, desk.clock().instant()),
                    purchase.receipt())));
        }
    }
}
