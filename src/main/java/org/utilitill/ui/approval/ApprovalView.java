package org.utilitill.ui.approval;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.PersonPicker;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.ApprovalRequest;

/** A card over the screen of the one who asks: what, by whom, for what and why, and who may consent. */
public final class ApprovalView implements Screen {

    private final ApprovalModel model;
    private final Desk desk;
    private final PersonPicker picker;
    private final Parent root;

    /** A view of a question. */
    public ApprovalView(ApprovalModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        picker = Nodes.onlyWhile(
                new PersonPicker(model.entry(), desk.texts()),
                model.nobodyProperty().map(nobody -> !nobody));
        Node nobody = Nodes.onlyWhile(
                Nodes.label(desk.text("approval.nobody"), Styles.BANNER, Styles.WARN, Styles.BODY),
                model.nobodyProperty());
        VBox card = Cards.card(desk.text("approval.title"), question(), picker, nobody, buttons());
        card.getStyleClass().add("approval-card");
        StackPane page = Cards.page(card);
        page.getStyleClass().add(Styles.OVERLAY);
        root = page;
        root.getStylesheets().add(Styles.sheet("approval"));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void press(Key key) {
        model.press(key);
    }

    @Override
    public void release(Key key) {
        model.release(key);
    }

    @Override
    public void releaseAll() {
        model.releaseAll();
    }

    @Override
    public void type(char typed) {
        model.type(typed);
    }

    @Override
    public boolean busy() {
        return model.busyProperty().get();
    }

    @Override
    public void shown() {
        picker.focus();
    }

    private Node question() {
        ApprovalRequest request = model.request();
        VBox box = new VBox(Nodes.label(
                desk.text("approval.what", request.actor(), desk.text("approval.act." + request.what())), Styles.BODY));
        if (!request.subject().isBlank()) {
            box.getChildren().add(Nodes.label(request.subject(), Styles.SUBTITLE, "subject"));
        }
        box.getChildren()
                .add(Nodes.label(desk.text("approval.why", desk.text("approval." + request.rule())), Styles.MUTED));
        box.getStyleClass().add("approval-question");
        return box;
    }

    private Node buttons() {
        Button approve = Nodes.keyButton(
                desk.text("ui.key.enter"),
                desk.text("approval.give"),
                () -> tap(Key.ENTER),
                Styles.BIG_BUTTON,
                Styles.PRIMARY);
        approve.disableProperty().bind(model.busyProperty());
        Nodes.onlyWhile(approve, model.nobodyProperty().map(nobody -> !nobody));
        Button close = Nodes.keyButton(
                desk.text("ui.key.esc"), desk.text("approval.close"), () -> tap(Key.ESCAPE), Styles.BIG_BUTTON);
        HBox box = new HBox(approve, close);
        box.getStyleClass().add(Styles.BUTTONS);
        return box;
    }

    private void tap(Key key) {
        press(key);
        release(key);
    }
}
