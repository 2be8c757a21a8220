package org.utilitill.ui.form;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;

/** The fields of a form one below the other: label, box, and beside it its rule or what is wrong. */
public final class FormView extends ScrollPane {

    private static final double PAGE = 0.8;

    private final FormModel form;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Map<FormField, FieldControl> boxes = new HashMap<>();

    /** A view of a form; it lives as long as its panel is shown. */
    public FormView(FormModel form, List<Panel.Section> sections, Texts texts) {
        this.form = form;
        this.texts = texts;
        getStyleClass().add(Styles.FORM);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        rows.getStyleClass().add(Styles.FORM_ROWS);
        form.fields().forEach(field -> rows.getChildren().add(row(field)));
        Label wrong = Nodes.follows(form.refusalProperty(), Styles.BANNER, Styles.BAD);
        wrong.setMaxWidth(Double.MAX_VALUE);
        wrong.setId("form-refusal");
        rows.getChildren().add(wrong);
        sections.forEach(section -> rows.getChildren().add(new SectionView(section)));
        setContent(rows);
        form.focusProperty().addListener((focus, before, now) -> focusBox());
        form.refusalProperty().addListener((wrongNow, before, now) -> {
            if (!now.isEmpty()) {
                applyCss();
                layout();
                bring(wrong);
            }
        });
    }

    /** Scrolls a page down, or up. */
    void page(int direction) {
        double most = Math.max(1, rows.getHeight() - getViewportBounds().getHeight());
        double step = getViewportBounds().getHeight() * PAGE / most;
        setVvalue(Math.max(0, Math.min(1, getVvalue() + direction * step)));
    }

    /** Gives the keyboard to the field that is typed into; rows are in the scene only once the pane has its skin. */
    void focusBox() {
        FieldControl box = boxes.get(form.focused());
        if (box != null) {
            applyCss();
            layout();
            box.requestFocus();
            bring(box);
        }
    }

    /** Scrolls a row into sight. */
    private void bring(Node box) {
        double seen = getViewportBounds().getHeight();
        double whole = rows.getHeight();
        if (whole <= seen || seen <= 0) {
            return;
        }
        Bounds row = rows.sceneToLocal(box.localToScene(box.getBoundsInLocal()));
        double top = getVvalue() * (whole - seen);
        if (row.getMinY() < top) {
            setVvalue(Math.max(0, (row.getMinY() - box.getLayoutBounds().getHeight()) / (whole - seen)));
        } else if (row.getMaxY() > top + seen) {
            setVvalue(Math.min(1, (row.getMaxY() + box.getLayoutBounds().getHeight() - seen) / (whole - seen)));
        }
    }

    private Node row(FormField field) {
        FieldControl box = FieldControl.of(field, texts);
        box.setId("field-" + field.name());
        box.setOnMousePressed(press -> form.focus(field));
        box.focusedProperty().addListener((focused, before, now) -> {
            if (now) {
                form.focus(field);
            }
        });
        boxes.put(field, box);
        Label label = Nodes.label("", Styles.FORM_LABEL);
        label.textProperty().bind(field.labelProperty());
        label.setLabelFor(box);
        HBox.setHgrow(box, Priority.NEVER);
        HBox row = new HBox(label, box);
        if (field instanceof TextEntry text && text.shape() == TextEntry.Shape.PATH) {
            row.getChildren().add(browse(text));
        }
        row.getChildren().add(beside(field));
        row.getStyleClass().add(Styles.FORM_ROW);
        return Nodes.onlyWhile(row, field.askedProperty());
    }

    private Button browse(TextEntry field) {
        Button button = Nodes.keyButton("F3", texts.get("form.browse"), () -> browseFor(field), Styles.FORM_BROWSE);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Opens the dialog for the field that is typed into, if it is a file's. */
    void browse() {
        if (form.focused() instanceof TextEntry text && text.shape() == TextEntry.Shape.PATH) {
            browseFor(text);
        }
    }

    private void browseFor(TextEntry field) {
        form.focus(field);
        File file = new FileChooser().showOpenDialog(getScene().getWindow());
        if (file != null) {
            field.choose(file.toPath());
        }
    }

    private static Label beside(FormField field) {
        Label words = Nodes.label("", Styles.FORM_HINT);
        words.textProperty()
                .bind(Bindings.when(field.refusalProperty().isEmpty())
                        .then(field.hintProperty())
                        .otherwise(field.refusalProperty()));
        field.refusalProperty().addListener((wrong, before, now) -> {
            words.getStyleClass().remove(Styles.BAD);
            if (!now.isEmpty()) {
                words.getStyleClass().add(Styles.BAD);
            }
        });
        words.setId("beside-" + field.name());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }
}
