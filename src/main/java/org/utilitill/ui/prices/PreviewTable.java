package org.utilitill.ui.prices;

import java.util.List;
import org.utilitill.money.Energy;
import org.utilitill.money.MoneyFormat;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.ListColumn;
import org.utilitill.ui.form.ListModel;
import org.utilitill.ui.form.ListTable;
import org.utilitill.vending.tariffs.TariffPreview.Line;

/** The last sales: what the money bought, and what it would buy. */
final class PreviewTable {

    private static final int FIRST_FIGURE = 1;

    private PreviewTable() {}

    static ListTable<Line> of(ListModel<Line> sales, Texts texts) {
        ListTable<Line> table = new ListTable<>(sales, columns(texts), texts.get("prices.preview.none"));
        table.getStyleClass().addAll(Styles.LISTING, Styles.SALES);
        // Figures stand with their decimals below one another, which in a table from right to left they do already.
        if (!texts.language().rightToLeft()) {
            table.getColumns()
                    .subList(FIRST_FIGURE, table.getColumns().size())
                    .forEach(column -> column.getStyleClass().add(Styles.FIGURES));
        }
        return table;
    }

    private static List<ListColumn<Line>> columns(Texts texts) {
        return List.of(
                new ListColumn<>(texts.get("prices.receipt"), 112, Line::receipt, line -> Styles.FIELD_CODE),
                ListColumn.of(texts.get("prices.money"), 134, line -> MoneyFormat.withCode(line.money())),
                ListColumn.of(texts.get("prices.then"), 128, line -> units(line.then())),
                ListColumn.of(texts.get("prices.now"), 128, line -> units(line.now())),
                new ListColumn<>(texts.get("prices.difference"), 0, PreviewTable::difference, PreviewTable::tone));
    }

    private static String units(Energy units) {
        return MoneyFormat.grouped(units.toString());
    }

    /** With its sign before it. */
    static String difference(Line line) {
        if (line.difference().tenths() == 0) {
            return "0.0";
        }
        return (line.fewer() ? "\u2212" : "+") + units(line.difference());
    }

    private static String tone(Line line) {
        if (line.difference().tenths() == 0) {
            return Styles.MUTED;
        }
        return line.fewer() ? Styles.WARN : Styles.GOOD;
    }
}
