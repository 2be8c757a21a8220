package org.utilitill.ui.sell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.TaxLine;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
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
        price.quote().lines().forEach(line -> getChildren().add(line(price, line)));
    }

    private Node line(Quoted price, QuoteLine line) {
        return row(
                Nodes.label(words(price, line), Styles.BODY),
                Nodes.label(MoneyFormat.figure(line.amount()), Styles.FIGURE));
    }

    private String words(Quoted price, QuoteLine line) {
        String unit = desk.text("unit." + price.card().meter().service());
        if (line instanceof EnergyLine energy) {
            String units = MoneyFormat.grouped(energy.units().toString());
            return desk.text("sell.quote.energy", units, unit, energy.price());
        }
        TaxLine tax = (TaxLine) line;
        return desk.text("sell.quote.tax", tax.rate(), MoneyFormat.figure(tax.base()));
    }

    private static Node row(Label left, Label right) {
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(left, Nodes.spring(), right);
        row.getStyleClass().add("quote-row");
        return row;
    }
}
