package org.utilitill.ui.form;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;

/** Fields side by side that narrow a list, each under its label. */
public final class FilterRow extends VBox {

    /** A row of a form's fields. */
    public FilterRow(FormModel form, Texts texts) {
        getStyleClass().add(Styles.FILTER);
        HBox fields = new HBox();
        fields.getStyleClass().add(Styles.FILTER);
        for (FormField field : form.fields()) {
            FieldControl box = FieldControl.of(field, texts, 0);
            box.setId("field-" + field.name());
            box.setOnMousePressed(press -> form.focus(field));
            box.focusedProperty().addListener((focused, before, now) -> {
                if (now) {
                    form.focus(field);
                }
            });
            form.focusProperty().addListener((focus, before, now) -> {
                if (form.focused() == field) {
                    box.requestFocus();
                }
            });
            Label label = new Label();
            label.textProperty().bind(field.labelProperty());
            label.getStyleClass().add(Styles.MUTED);
            VBox one = new VBox(label, box);
            one.setMinWidth(0);
            HBox.setHgrow(one, Priority.ALWAYS);
            one.setPrefWidth(field instanceof ChoiceEntry ? 210 : 150);
            fields.getChildren().add(one);
        }
        Label wrong = Nodes.follows(form.refusalProperty(), Styles.BAD);
        getChildren().addAll(fields, wrong);
        form.fields().forEach(field -> getChildren().add(Nodes.follows(field.refusalProperty(), Styles.BAD)));
    }
}
