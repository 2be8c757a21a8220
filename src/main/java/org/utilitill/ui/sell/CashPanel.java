package org.utilitill.ui.sell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.ui.control.EntryField;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.QuoteOutcome.Quoted;

/** What is to pay, what was given, and the change, which is the largest figure on the screen. */
final class CashPanel extends VBox {

    private final SellModel model;
    private final Desk desk;
    private final Consumer<Key> tap;
    private final EntryField field;
    private final Label name = Nodes.label("", Styles.SUBTITLE, "one-line");
    private final Label units = Nodes.label("", Styles.UNITS);
    private final Label total = Nodes.label("", Styles.TOTAL);

    CashPanel(SellModel model, Desk desk, Consumer<Key> tap) {
        this.model = model;
        this.desk = desk;
        this.tap = tap;
        CashEntry cash = model.cash();
        field = new EntryField(
                cash.textProperty(), cash.textProperty().map(text -> desk.text("sell.cash.field", text)));
        field.setId("cash-field");
        field.prompt(desk.text("sell.cash.exact"));
        name.setWrapText(false);
        HBox figures = new HBox(units, Nodes.spring(), new VBox(total));
        figures.getStyleClass().add("quote-row");
        VBox order = new VBox(name, figures);
        order.getStyleClass().add("quote");
        getStyleClass().add("step-panel");
        getChildren()
                .addAll(
                        order,
                        Nodes.label(desk.text("sell.cash.title"), Styles.LABEL),
                        field,
                        Nodes.follows(cash.hintProperty(), Styles.BODY, Styles.BAD),
                        change(cash),
                        shortfall(cash),
                        buttons());
        model.amount().quotedProperty().addListener((quoted, before, now) -> show(now));
    }

    Node field() {
        return field;
    }

    private Node change(CashEntry cash) {
        Label figure = Nodes.label("", Styles.CHANGE);
        figure.setId("cash-change");
        figure.textProperty()
                .bind(cash.changeProperty()
                        .map(change -> change.map(MoneyFormat::withCode).orElse("\u2013")));
        VBox box = new VBox(Nodes.label(desk.text("sell.cash.change"), Styles.FIGURE_LABEL), figure);
        return Nodes.onlyWhile(box, cash.shortfallProperty().isEmpty().map(fine -> fine));
    }

    /** Grey while the cash is still counted; once Enter was pressed, the refusal says it. */
    private Node shortfall(CashEntry cash) {
        Label words = Nodes.label("", Styles.BODY, "notice");
        words.textProperty().bind(cash.shortfallProperty());
        return Nodes.onlyWhile(
                words,
                cash.shortfallProperty()
                        .isNotEmpty()
                        .and(model.refusalProperty().isEmpty()));
    }

    /** The printer is not ready: what to do about it stands under the reason. */
    private Node withoutPaper() {
        Label reason = Nodes.label("", Styles.BANNER, Styles.WARN, Styles.BODY);
        reason.textProperty().bind(model.refusalProperty());
        HBox choices = new HBox(
                button("ui.key.enter", "sell.cash.nopaper", Key.ENTER, Styles.PRIMARY),
                button("ui.key.esc", "ui.keys.back", Key.ESCAPE, Styles.BIG_BUTTON));
        choices.getStyleClass().add("buttons");
        VBox card = new VBox(reason, choices);
        card.getStyleClass().add("step-panel");
        return card;
    }

    private Node buttons() {
        BooleanBinding leaving = model.questionProperty().isEqualTo(Question.LEAVE_CASH);
        BooleanBinding noPaper = model.questionProperty().isEqualTo(Question.NO_PAPER);
        Button sell = button("ui.key.enter", "sell.cash.sell", Key.ENTER, Styles.PRIMARY);
        sell.disableProperty().bind(model.busyProperty());
        Nodes.onlyWhile(sell, model.questionProperty().isEqualTo(Question.NONE).map(now -> now));
        HBox leave = new HBox(
                button("ui.key.esc", "sell.cash.leave.yes", Key.ESCAPE, Styles.BIG_BUTTON),
                button("ui.key.enter", "sell.cash.leave.no", Key.ENTER, Styles.PRIMARY));
        leave.getStyleClass().add("buttons");
        VBox asked = new VBox(Nodes.label(desk.text("sell.cash.leave"), Styles.BANNER, Styles.WARN), leave);
        asked.getStyleClass().add("step-panel");
        return new VBox(
                sell,
                Nodes.onlyWhile(asked, leaving.map(now -> now)),
                Nodes.onlyWhile(withoutPaper(), noPaper.map(now -> now)),
                Nodes.onlyWhile(Nodes.label(desk.text("sell.busy"), Styles.MUTED), model.busyProperty()));
    }

    private Button button(String cap, String words, Key key, String style) {
        return Nodes.keyButton(desk.text(cap), desk.text(words), () -> tap.accept(key), Styles.BIG_BUTTON, style);
    }

    private void show(Optional<Quoted> quoted) {
        quoted.ifPresent(price -> {
            field.suffix(price.quote().total().getCurrencyUnit().getCode());
            name.setText(price.card().customer().name());
            units.setText(QuotePanel.units(desk, price));
            total.setText(desk.text(
                    "sell.quote.total", MoneyFormat.withCode(price.quote().total())));
        });
    }
}
