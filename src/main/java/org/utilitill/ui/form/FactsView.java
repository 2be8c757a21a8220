package org.utilitill.ui.form;

import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;

/** Names and values in two columns, under the sentences that must not be missed. */
public final class FactsView extends ScrollPane {

    private static final int MOST_IN_A_COLUMN = 8;
    private static final double LEAST_VALUE = 200;
    private static final double STEP = 0.2;

    /** A view of what there is to read. */
    public FactsView(Panel.Facts facts) {
        getStyleClass().add(Styles.FORM);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox rows = new VBox();
        rows.getStyleClass().add(Styles.FORM_ROWS);
        for (Panel.Note note : facts.notes()) {
            Label words =
                    Nodes.label(note.words(), Styles.BANNER, note.tone().name().toLowerCase(Locale.ROOT));
            words.setMaxWidth(Double.MAX_VALUE);
            rows.getChildren().add(words);
        }
        rows.getChildren().add(grid(facts));
        setContent(rows);
    }

    private static GridPane grid(Panel.Facts facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(Styles.FACTS);
        List<Panel.Fact> small =
                facts.facts().stream().filter(fact -> !fact.large()).toList();
        int columns = small.size() > MOST_IN_A_COLUMN ? 2 : 1;
        int rows = (small.size() + columns - 1) / columns;
        int row = 0;
        for (Panel.Fact fact : facts.facts()) {
            if (fact.large()) {
                Label value = Nodes.label(fact.value(), Styles.FACT_LARGE);
                value.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                grid.add(name(fact), 0, row);
                grid.add(value, 1, row++, 2 * columns - 1, 1);
            }
        }
        for (int place = 0; place < small.size(); place++) {
            int column = 2 * (place / rows);
            grid.add(name(small.get(place)), column, row + place % rows);
            grid.add(Nodes.label(small.get(place).value(), Styles.FACT), column + 1, row + place % rows);
        }
        for (int column = 0; column < columns; column++) {
            ColumnConstraints names = new ColumnConstraints();
            names.setMinWidth(Region.USE_PREF_SIZE);
            ColumnConstraints values = new ColumnConstraints();
            values.setMinWidth(LEAST_VALUE);
            values.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().addAll(names, values);
        }
        return grid;
    }

    private static Label name(Panel.Fact fact) {
        Label name = new Label(fact.name());
        name.getStyleClass().add(Styles.MUTED);
        return name;
    }

    /** Scrolls down, or up. */
    void scroll(int direction) {
        setVvalue(Math.max(0, Math.min(1, getVvalue() + direction * STEP)));
    }
}
