package org.utilitill.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Styles;

/** A list under its search: what is typed narrows the list at once. */
public final class SearchLine extends VBox {

    /** A search over a list. */
    public SearchLine(ListModel<?> list, Texts texts, Node table) {
        FieldControl box = FieldControl.of(list.search(), texts);
        box.setId("search");
        HBox.setHgrow(box, Priority.ALWAYS);
        Label label = new Label();
        label.textProperty().bind(list.search().labelProperty());
        label.getStyleClass().add(Styles.LABEL);
        label.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(label, box);
        row.getStyleClass().add(Styles.FORM_ROW);
        VBox.setVgrow(table, Priority.ALWAYS);
        getStyleClass().add(Styles.FILTER);
        getChildren().addAll(row, table);
    }
}
