package org.utilitill.ui.form;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;

/**
 * The box of one field, with a ring while it is typed into. Like every entry of this window it has no text of its own:
 * the screen sends each key to the form's model.
 */
final class FieldControl extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass(Styles.BAD);
    private static final int MOST_DOTS = 40;
    private static final int MOST_LETTERS = 40;
    private static final int GROUP = 4;
    private static final int FIRST_OF_AREA = 20;

    private final Texts texts;

    private FieldControl(FormField field, Texts texts) {
        this.texts = texts;
        getStyleClass().add(Styles.FIELD);
        setFocusTraversable(true);
        setMaxWidth(Double.MAX_VALUE);
        field.refusalProperty().addListener((wrong, before, now) -> pseudoClassStateChanged(WRONG, !now.isEmpty()));
    }

    /** The box of a field. */
    static FieldControl of(FormField field, Texts texts) {
        return of(field, texts, MOST_LETTERS);
    }

    /**
     * The box of a field.
     *
     * @param letters most letters of answers that stand side by side; more are shown one at a time
     */
    static FieldControl of(FormField field, Texts texts, int letters) {
        FieldControl box = new FieldControl(field, texts);
        if (field instanceof TextEntry text) {
            box.text(text);
        } else if (field instanceof ChoiceEntry choice) {
            box.choice(choice, letters);
        } else if (field instanceof SecretEntry secret) {
            box.secret(secret);
        }
        return box;
    }

    private static Region caret() {
        Region caret = new Region();
        caret.getStyleClass().add(Styles.FIELD_CARET);
        return caret;
    }

    private void text(TextEntry field) {
        Label shown = new Label();
        shown.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        shown.setMinWidth(0);
        shown.getStyleClass().add(field.shape() == TextEntry.Shape.LINE ? Styles.FIELD_TEXT : Styles.FIELD_CODE);
        if (field.shape() == TextEntry.Shape.AREA) {
            shown.textProperty().bind(field.textProperty().map(this::area));
        } else {
            shown.textProperty().bind(field.textProperty());
        }
        if (field.shape() != TextEntry.Shape.LINE) {
            setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        getChildren().addAll(shown, caret(), Nodes.spring());
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "form.spoken",
                                field.labelProperty().get(),
                                field.shape() == TextEntry.Shape.AREA
                                        ? area(field.textProperty().get())
                                        : field.textProperty().get()),
                        field.labelProperty(),
                        field.textProperty()));
    }

    /** A large text by its beginning and its size. */
    private String area(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String first = text.strip().replaceAll("\\s+", " ");
        String beginning = first.substring(0, Math.min(FIRST_OF_AREA, first.length()));
        return texts.get("form.area", beginning, text.strip().length());
    }

    private void choice(ChoiceEntry field, int most) {
        getStyleClass().add(Styles.FIELD_CHOICE);
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        int letters = field.options().stream()
                .mapToInt(option -> option.words().length() + GROUP)
                .sum();
        if (letters <= most) {
            pills(field);
        } else {
            stepper(field);
        }
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("form.spoken", field.labelProperty().get(), words(field)),
                        field.labelProperty(),
                        field.chosenProperty()));
    }

    private static String words(ChoiceEntry field) {
        return field.options().isEmpty()
                ? ""
                : field.options().get(field.chosenProperty().get()).words();
    }

    private void pills(ChoiceEntry field) {
        for (int place = 0; place < field.options().size(); place++) {
            int here = place;
            Label pill = new Label(field.options().get(place).words());
            pill.getStyleClass().add(Styles.FIELD_PILL);
            pill.setMinWidth(Region.USE_PREF_SIZE);
            pill.setOnMouseClicked(click -> field.choose(here));
            pill.pseudoClassStateChanged(CHOSEN, field.chosenProperty().get() == here);
            field.chosenProperty()
                    .addListener((chosen, before, now) -> pill.pseudoClassStateChanged(CHOSEN, now.intValue() == here));
            getChildren().add(pill);
        }
    }

    private void stepper(ChoiceEntry field) {
        Label shown = new Label();
        shown.getStyleClass().add(Styles.FIELD_TEXT);
        shown.setMinWidth(0);
        shown.textProperty().bind(Bindings.createStringBinding(() -> words(field), field.chosenProperty()));
        Label place = new Label();
        place.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add(Styles.MUTED);
        place.textProperty()
                .bind(field.chosenProperty()
                        .map(chosen -> texts.get(
                                "form.of",
                                chosen.intValue() + 1,
                                field.options().size())));
        getChildren().addAll(shown, Nodes.spring(), place);
        setOnMouseClicked(click -> field.step(1));
    }

    private void secret(SecretEntry field) {
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        HBox dots = new HBox();
        dots.getStyleClass().add(Styles.FIELD_DOTS);
        HBox.setHgrow(dots, Priority.NEVER);
        getChildren().addAll(dots, caret(), Nodes.spring());
        field.lengthProperty().addListener((length, before, now) -> dots(field, dots));
        field.revealedProperty().addListener((look, before, now) -> dots(field, dots));
        dots(field, dots);
    }

    /** One label a character: what is looked at is never together in a String. */
    private void dots(SecretEntry field, HBox dots) {
        dots.getChildren().clear();
        int length = field.lengthProperty().get();
        for (int place = 0; place < Math.min(length, MOST_DOTS); place++) {
            Label one = new Label(String.valueOf(field.shown(place)));
            one.setMinWidth(Region.USE_PREF_SIZE);
            one.getStyleClass().add(Styles.FIELD_DOT);
            if (field.kind() == SecretEntry.Kind.HEX && place > 0 && place % GROUP == 0) {
                one.getStyleClass().add(Styles.FIELD_GROUP);
            }
            dots.getChildren().add(one);
        }
        if (length > MOST_DOTS) {
            Label count = new Label(texts.get("form.characters", length));
            count.setMinWidth(Region.USE_PREF_SIZE);
            dots.getChildren().setAll(count);
        }
        setAccessibleText(texts.get("form.spoken", field.labelProperty().get(), texts.get("form.characters", length)));
    }
}
