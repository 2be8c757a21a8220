package org.utilitill.ui.form;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;

/** Lines to read below a form, such as a history: a title and three columns. */
final class SectionView extends VBox {

    private static final int FIRST = 170;
    private static final int SECOND = 160;

    /** A view of a section. */
    SectionView(Panel.Section section) {
        getStyleClass().add(Styles.SECTION);
        getChildren().add(Nodes.label(section.title(), Styles.PANEL_TITLE));
        if (section.rows().isEmpty()) {
            getChildren().add(Nodes.label(section.empty(), Styles.MUTED));
        } else {
            getChildren().add(grid(section));
        }
    }

    private static GridPane grid(Panel.Section section) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(Styles.FACTS);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(column(FIRST), column(SECOND), rest);
        int place = 0;
        for (Panel.Row row : section.rows()) {
            Label third = Nodes.label(row.third(), Styles.FACT);
            third.setMinWidth(0);
            grid.addRow(place++, cell(row.first()), cell(row.second()), third);
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            grid.getRowConstraints().add(top);
        }
        return grid;
    }

    private static ColumnConstraints column(int width) {
        ColumnConstraints column = new ColumnConstraints(width, width, width);
        column.setHgrow(Priority.NEVER);
        return column;
    }

    private static Label cell(String words) {
        return Nodes.label(words, Styles.MUTED);
    }
}
