package org.utilitill.ui.sell;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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

/**
 * What the money buys: units and total large, and the lines under them. Where many lines and a long name meet, the
 * lines scroll and everything else stays.
 */
final class QuotePanel extends VBox {

    /** More rows than this are set closer. */
    private static final int WIDE_ROWS = 5;

    private static final double STEP = 48;
    private static final double BAR = 14;
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");

    private final Desk desk;
    private final VBox rows = new VBox();
    private final ScrollPane lines = new ScrollPane(rows);

    QuotePanel(SellModel model, Desk desk) {
        this.desk = desk;
        getStyleClass().add("quote");
        rows.getStyleClass().add("quote-lines");
        lines.getStyleClass().add("quote-scroll");
        lines.setFitToWidth(true);
        lines.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        lines.setFocusTraversable(false);
        // The bar stands in the card's edge, so that figures stay under the total.
        setMargin(lines, new Insets(0, -BAR, 0, 0));
        lines.viewportBoundsProperty().addListener((bounds, before, now) -> {
            double bar = lines.getWidth() - now.getWidth();
            rows.setPadding(new Insets(0, BAR - bar, 0, 0));
        });
        model.amount().quotedProperty().addListener((quoted, before, now) -> show(now));
        show(model.amount().quotedProperty().get());
    }

    /** Units with their unit's name, such as {@code "28.1 kWh"}. */
    static String units(Desk desk, Quoted quoted) {
        String figure = MoneyFormat.grouped(quoted.quote().units().toString());
        return figure + " " + desk.text("unit." + quoted.card().meter().service());
    }

    /** Moves the lines down or up where there are more than fit. */
    void scroll(int direction) {
        double hidden = rows.getHeight() - lines.getViewportBounds().getHeight();
        if (hidden > 0) {
            double moved = lines.getVvalue() + direction * STEP / hidden;
            lines.setVvalue(Math.max(0, Math.min(1, moved)));
        }
    }

    private void show(Optional<Quoted> quoted) {
        getChildren().clear();
        lines.setVvalue(0);
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
        List<Said> said = words.lines();
        int widest =
                said.stream().mapToInt(line -> line.figure().length()).max().orElse(0);
        rows.getChildren().setAll(said.stream().map(line -> line(line, widest)).toList());
        boolean close = rows.getChildren().size() > WIDE_ROWS;
        rows.pseudoClassStateChanged(CLOSE, close);
        getChildren().add(lines);
        words.difference().ifPresent(sentence -> getChildren().add(difference(sentence)));
        Label month = Nodes.label(words.month(), Styles.MUTED);
        month.setId("quote-month");
        getChildren().add(month);
    }

    private static Node difference(String sentence) {
        Label label = Nodes.label(sentence, Styles.BODY, "difference");
        label.setId("quote-difference");
        return label;
    }

    /** Figures are made as wide as the widest, so that their points stand under each other in both directions. */
    private static Node line(Said line, int widest) {
        String figure = "\u00A0".repeat(widest - line.figure().length()) + line.figure();
        Label right = Nodes.label(figure, Styles.FIGURE);
        right.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return row(Nodes.label(line.words(), Styles.BODY), right);
    }

    private static Node row(Label left, Label right) {
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(left, Nodes.spring(), right);
        row.getStyleClass().add("quote-row");
        return row;
    }
}
