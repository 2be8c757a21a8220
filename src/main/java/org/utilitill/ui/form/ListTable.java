package org.utilitill.ui.form;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;

/**
 * The lines of a list as a table that draws only what is in sight. Keys reach it through its model.
 *
 * @param <T> a line
 */
public final class ListTable<T> extends TableView<T> {

    private final ListModel<T> model;

    /** A table of these columns, with words for an empty one. */
    public ListTable(ListModel<T> model, List<ListColumn<T>> columns, String empty) {
        this.model = model;
        getStyleClass().add(Styles.LIST);
        setFocusTraversable(false);
        setPlaceholder(Nodes.label(empty, Styles.MUTED));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns.forEach(column -> getColumns().add(column(column)));
        getItems().setAll(model.shown());
        model.shown().addListener((ListChangeListener<T>) change -> {
            getItems().setAll(model.shown());
            choose();
        });
        model.chosenProperty().addListener((chosen, before, now) -> choose());
        getSelectionModel().selectedIndexProperty().addListener((index, before, now) -> {
            if (now.intValue() >= 0) {
                model.choose(now.intValue());
            }
        });
        choose();
    }

    private void choose() {
        int place = model.chosenProperty().get();
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else if (place < getItems().size()) {
            getSelectionModel().select(place);
            scrollTo(Math.max(0, place - 3));
        }
    }

    private TableColumn<T, T> column(ListColumn<T> wanted) {
        TableColumn<T, T> column = new TableColumn<>();
        Label title = new Label(wanted.title());
        title.setTooltip(new Tooltip(wanted.title()));
        column.setGraphic(title);
        column.setSortable(false);
        column.setReorderable(false);
        if (wanted.width() > 0) {
            column.setPrefWidth(wanted.width());
            column.setMinWidth(wanted.width());
            column.setMaxWidth(wanted.width());
        } else {
            column.setMinWidth(120);
        }
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(made -> new Cell<>(wanted));
        return column;
    }

    private static final class Cell<T> extends TableCell<T, T> {

        private final ListColumn<T> column;

        private Cell(ListColumn<T> column) {
            this.column = column;
        }

        @Override
        protected void updateItem(T line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll(Styles.GOOD, Styles.WARN, Styles.BAD, Styles.MUTED, Styles.FIELD_CODE);
            boolean shown = !empty && line != null;
            setText(shown ? column.words().apply(line) : "");
            if (shown && !column.style().apply(line).isEmpty()) {
                getStyleClass().add(column.style().apply(line));
            }
        }
    }
}
