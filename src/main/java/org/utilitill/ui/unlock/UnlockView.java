package org.utilitill.ui.unlock;

import java.io.File;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.EntryField;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.SecretField;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.unlock.UnlockModel.Way;

/** Four ways to open the keys, and the fields of the chosen one. */
public final class UnlockView implements Screen {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);

    private final UnlockModel model;
    private final Texts texts;
    private final Map<Way, Button> ways = new EnumMap<>(Way.class);
    private final VBox form = new VBox();
    private final Region[] fields = new Region[2];
    private final HBox both = new HBox();
    private final Parent root;

    /**
     * A view of locked keys.
     *
     * @param training passphrase of a training shop, shown to everyone; empty for a real shop
     */
    public UnlockView(UnlockModel model, Texts texts, Optional<String> training) {
        this.model = model;
        this.texts = texts;
        form.getStyleClass().add(Styles.CHOICES);
        both.getChildren()
                .add(Cards.card(
                        texts.get("unlock.title"),
                        Nodes.label(texts.get("unlock.what"), Styles.BODY),
                        ways(),
                        form,
                        messages(),
                        enter()));
        both.getStyleClass().add("unlock");
        both.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        training.ifPresent(this::addTraining);
        root = Cards.page(both);
        root.getStylesheets().add(Styles.sheet("unlock"));
        model.wayProperty().addListener((way, before, now) -> show(now));
        model.steps().activeProperty().addListener((active, before, now) -> focus());
        show(model.wayProperty().get());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void press(Key key) {
        if (key == Key.F2 && model.wayProperty().get() == Way.KEY_FILE) {
            pick();
        } else {
            model.press(key);
        }
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
    public void shown() {
        model.start();
        focus();
    }

    @Override
    public void hidden() {
        model.clear();
    }

    private Node ways() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("ways");
        for (Way way : Way.values()) {
            Button button = new Button(texts.get("unlock.way." + way));
            button.getStyleClass().add(Styles.CHOICE);
            button.setWrapText(true);
            button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            button.setFocusTraversable(false);
            button.setOnAction(event -> model.choose(way));
            GridPane.setHgrow(button, Priority.ALWAYS);
            GridPane.setFillHeight(button, true);
            grid.add(button, way.ordinal() % 2, way.ordinal() / 2);
            ways.put(way, button);
        }
        return grid;
    }

    private void show(Way chosen) {
        ways.forEach((way, button) -> button.pseudoClassStateChanged(CHOSEN, way == chosen));
        form.getChildren().clear();
        switch (chosen) {
            case PASSPHRASE -> secret(0, "unlock.passphrase");
            case KEY_FILE -> {
                secret(0, "unlock.passphrase");
                file();
            }
            case TWO -> {
                secret(0, "unlock.first");
                secret(1, "unlock.second");
            }
            case RECOVERY -> secret(0, "unlock.recovery");
        }
        focus();
    }

    private void secret(int place, String name) {
        add(place, name, new SecretField(model.steps().field(place), texts.get(name), texts));
    }

    private void file() {
        EntryField field = new EntryField(
                model.pathProperty(), model.pathProperty().map(path -> texts.get("unlock.file.typed", path)));
        field.getStyleClass().add("path");
        add(1, "unlock.file", field);
        form.getChildren().add(Nodes.keyButton("F2", texts.get("unlock.file.pick"), this::pick, Styles.BIG_BUTTON));
    }

    private void add(int place, String name, Region field) {
        fields[place] = Nodes.focusing(field, () -> model.steps().goTo(place));
        form.getChildren().addAll(Nodes.label(texts.get(name), Styles.LABEL), field);
    }

    private void focus() {
        fields[model.steps().activeProperty().get()].requestFocus();
    }

    private void pick() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("unlock.file"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        model.releaseAll();
        if (file != null) {
            model.pick(file.toPath());
        }
    }

    private Node messages() {
        VBox box = new VBox(
                Nodes.onlyWhile(
                        Nodes.label(texts.get("unlock.working"), Styles.BODY),
                        model.busyProperty().map(busy -> busy)),
                refusal(),
                Nodes.follows(model.noticeProperty(), Styles.BANNER, Styles.WARN));
        return box;
    }

    private Node refusal() {
        Node refusal = Nodes.follows(model.refusalProperty(), Styles.BANNER, Styles.BAD);
        refusal.setId("unlock-refusal");
        return refusal;
    }

    private Node enter() {
        Button enter = Nodes.keyButton(
                texts.get("ui.key.enter"), texts.get("unlock.enter"), this::tap, Styles.BIG_BUTTON, Styles.PRIMARY);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.busyProperty());
        return enter;
    }

    private void tap() {
        model.press(Key.ENTER);
        model.release(Key.ENTER);
    }

    private void addTraining(String passphrase) {
        VBox card = Cards.card(
                texts.get("signin.training.title"),
                Nodes.label(texts.get("unlock.training"), Styles.BODY),
                Nodes.label(passphrase, "training-pin"));
        card.getStyleClass().add("training-card");
        both.getChildren().add(card);
    }
}
