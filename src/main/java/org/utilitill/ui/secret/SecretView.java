package org.utilitill.ui.secret;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.staff.Person.Secret;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.PinField;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.SecretField;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.secret.SecretModel.Kinds;
import org.utilitill.ui.task.Key;

/** Three fields on a card: the present PIN or passphrase, the new one, the new one again. */
public final class SecretView implements Screen {

    private static final List<String> NAMES = List.of("secret.present", "secret.next", "secret.again");

    private final SecretModel model;
    private final Texts texts;
    private final VBox form = new VBox();
    private final Region[] fields = new Region[NAMES.size()];
    private final Parent root;

    /** A view of changing one's own secret. */
    public SecretView(SecretModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        form.getStyleClass().add(Styles.CHOICES);
        VBox card = Cards.card(
                texts.get("secret.title"),
                Nodes.onlyWhile(form, model.doneProperty().map(done -> !done)),
                Nodes.follows(model.refusalProperty(), Styles.BANNER, Styles.BAD),
                done(),
                buttons());
        card.getStyleClass().add("secret-card");
        root = Cards.page(card);
        root.getStylesheets().add(Styles.sheet("unlock"));
        model.kindsProperty().addListener((kinds, before, now) -> show(now));
        model.steps().activeProperty().addListener((active, before, now) -> focus());
        show(model.kindsProperty().get());
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
        model.start();
        focus();
    }

    @Override
    public void hidden() {
        model.steps().clear();
    }

    private void show(Kinds kinds) {
        form.getChildren().clear();
        for (int place = 0; place < NAMES.size(); place++) {
            int here = place;
            String name = texts.get(NAMES.get(place));
            Secret kind = place == 0 ? kinds.present() : kinds.next();
            fields[place] = Nodes.focusing(
                    kind == Secret.PIN
                            ? new PinField(model.steps().field(place), texts)
                            : new SecretField(model.steps().field(place), name, texts),
                    () -> model.steps().goTo(here));
            form.getChildren().addAll(Nodes.label(name, Styles.LABEL), fields[place]);
        }
        form.getChildren()
                .add(Nodes.label(
                        texts.get(kinds.next() == Secret.PIN ? "secret.rule.PIN" : "secret.rule.PASSPHRASE"),
                        Styles.MUTED));
        focus();
    }

    private void focus() {
        fields[model.steps().activeProperty().get()].requestFocus();
    }

    private Node done() {
        return Nodes.onlyWhile(Nodes.label(texts.get("secret.done"), Styles.BANNER, Styles.GOOD), model.doneProperty());
    }

    private Node buttons() {
        HBox box = new HBox(button("ui.key.enter", "secret.enter", Key.ENTER, Styles.PRIMARY));
        if (model.mayChooseKind()) {
            box.getChildren()
                    .add(Nodes.onlyWhile(otherKind(), model.doneProperty().map(done -> !done)));
        }
        box.getChildren().add(button("ui.key.esc", "ui.keys.back", Key.ESCAPE, Styles.BIG_BUTTON));
        box.getStyleClass().add(Styles.BUTTONS);
        return box;
    }

    private Button otherKind() {
        Button button = Nodes.keyButton("F2", texts.get("secret.to.PASSPHRASE"), () -> tap(Key.F2), Styles.BIG_BUTTON);
        button.textProperty()
                .bind(model.kindsProperty()
                        .map(kinds ->
                                texts.get(kinds.next() == Secret.PIN ? "secret.to.PASSPHRASE" : "secret.to.PIN")));
        return button;
    }

    private Button button(String cap, String words, Key key, String style) {
        Button button = Nodes.keyButton(texts.get(cap), texts.get(words), () -> tap(key), Styles.BIG_BUTTON, style);
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    private void tap(Key key) {
        press(key);
        release(key);
    }
}
