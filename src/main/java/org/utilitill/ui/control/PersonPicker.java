package org.utilitill.ui.control;

import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.utilitill.staff.Person.Secret;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.PersonEntry;
import org.utilitill.ui.task.PersonEntry.Candidate;

/** The people of an entry, which scroll when there are many, over the field for the marked one's secret. */
public final class PersonPicker extends VBox {

    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");
    /** More than these scroll, and leave room for the bar. */
    private static final int FEW = 5;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);

    private final PersonEntry entry;
    private final Texts texts;
    private final VBox people = new VBox();
    private final ScrollPane scroll = new ScrollPane(people);
    private final PinField pin;
    private final SecretField passphrase;

    /** A view of an entry. */
    public PersonPicker(PersonEntry entry, Texts texts) {
        this.entry = entry;
        this.texts = texts;
        pin = new PinField(entry.pin(), texts);
        passphrase = new SecretField(entry.passphrase(), texts.get("signin.passphrase"), texts);
        people.getStyleClass().add(Styles.CHOICES);
        scroll.getStyleClass().add(Styles.PEOPLE);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getStyleClass().add(Styles.CHOICES);
        ObservableValue<Boolean> isPin = entry.kindProperty().map(kind -> kind == Secret.PIN);
        getChildren()
                .addAll(
                        scroll,
                        field("signin.pin", "signin.pin.hint", pin, isPin),
                        field("signin.passphrase", "signin.passphrase.hint", passphrase, isPin.map(is -> !is)),
                        Nodes.follows(entry.refusalProperty(), Styles.BAD));
        entry.people().addListener((Observable changed) -> list());
        entry.chosenProperty().addListener((chosen, before, now) -> mark(now.intValue()));
        entry.kindProperty().addListener((kind, before, now) -> focus());
        list();
    }

    /** Gives the focus to the field that takes the keys. */
    public void focus() {
        (entry.kindProperty().get() == Secret.PIN ? pin : passphrase).requestFocus();
    }

    private Node field(String name, String hint, Node field, ObservableValue<Boolean> shown) {
        Node below = Nodes.onlyWhile(
                Nodes.label(texts.get(hint), Styles.MUTED),
                entry.refusalProperty().isEmpty().map(empty -> empty));
        VBox box = new VBox(Nodes.label(texts.get(name), Styles.LABEL), field, below);
        box.getStyleClass().add(Styles.CHOICES);
        return Nodes.onlyWhile(box, shown);
    }

    private void list() {
        people.getChildren().clear();
        for (int place = 0; place < entry.people().size(); place++) {
            people.getChildren().add(person(place));
        }
        people.pseudoClassStateChanged(MANY, entry.people().size() > FEW);
        mark(entry.chosenProperty().get());
    }

    private Button person(int place) {
        Candidate candidate = entry.people().get(place);
        String role = texts.get("ui.role." + candidate.operator().role());
        Button button =
                new Button(texts.get("signin.person", candidate.operator().name(), role));
        button.getStyleClass().add(Styles.CHOICE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> entry.choose(place));
        return button;
    }

    private void mark(int chosen) {
        for (int place = 0; place < people.getChildren().size(); place++) {
            people.getChildren().get(place).pseudoClassStateChanged(CHOSEN, place == chosen);
        }
        if (chosen < people.getChildren().size()) {
            reveal(people.getChildren().get(chosen).getBoundsInParent());
        }
    }

    /** Scrolls as far as it needs to show a person. */
    private void reveal(Bounds person) {
        double hidden = people.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (person.getMinY() < top) {
            scroll.setVvalue(person.getMinY() / hidden);
        } else if (person.getMaxY() > top + scroll.getViewportBounds().getHeight()) {
            scroll.setVvalue((person.getMaxY() - scroll.getViewportBounds().getHeight()) / hidden);
        }
    }
}
