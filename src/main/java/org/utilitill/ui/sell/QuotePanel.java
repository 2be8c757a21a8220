package org.utilitill.ui.sell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.sell.quote.QuoteWords;
import org.utilitill.ui.sell.quote.QuoteWords.Said;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.QuoteOutcome.Quoted;

/** What the money buys: units and total large, and the lines between them. */
final class QuotePanel extends VBox {

    private final Desk desk;

    QuotePanel(SellModel model, Desk desk) {
        this.desk = desk;
        getStyleClass().add("quote");
        setMinHeight(Region.USE_PREF_SIZE);
        model.amount().quotedProperty().addListener((quoted, before, now) -> show(now));
        show(model.amount().quotedProperty().get());
    }

    /** Units with their unit's name, such as {@code "28.1 kWh"}. */
    static String units(Desk desk, Quoted quoted) {
        String figure = MoneyFormat.grouped(quoted.quote().units().toString());
        return figure + " " + desk.text("unit." + quoted.card().meter().service());
    }

    private void show(Optional<Quoted> quoted) {
        getChildren().clear();
        if (quoted.isEmpty()) {
            getChildren().add(Nodes.label(desk.text("sell.amount.waiting"), Styles.MUTED));
            return;
        }
        Quoted price = quoted.get();
        Label units = Nodes.label(units(desk, price), Styles.UNITS);
        units.setId("quote-units");
        Label total = Nodes.label(
                desk.text("sell.quote.total", MoneyFormat.withCode(price.quote().total())), Styles.TOTAL);
        total.setId("quote-total");
        getChildren().add(row(units, total));
        QuoteWords words = new QuoteWords(desk, price);
        words.lines().forEach(line -> getChildren().add(line(line)));
        words.difference().ifPresent(sentence -> getChildren().add(difference(sentence)));
        getChildren().add(Nodes.label(words.month(), Styles.MUTED));
    }

    private static Node difference(String sentence) {
        Label label = Nodes.label(sentence, Styles.BODY, "difference");
        label.setId("quote-difference");
        return label;
    }

    private static Node line(Said line) {
        return row(Nodes.label(line.words(), Styles.BODY), Nodes.label(line.figure(), Styles.FIGURE));
    }

    private static Node row(Label left, Label right) {
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(left, Nodes.spring(), right);
        row.getStyleClass().add("quote-row");
        return row;
    }
}
