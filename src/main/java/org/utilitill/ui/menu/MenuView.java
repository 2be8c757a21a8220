package org.utilitill.ui.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.registry.Shop;
import org.utilitill.staff.Operator;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.StatusStrip;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;

/** The menu: large numbered entries in one column or two, keys along the bottom. */
public final class MenuView implements Screen {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);
    private static final int MOST_IN_ONE_COLUMN = 5;

    private final MenuModel model;
    private final Desk desk;
    private final Runnable lock;
    private final List<Button> buttons = new ArrayList<>();
    private final BorderPane root = new BorderPane();

    /**
     * A view of what a person may do.
     *
     * @param lock locks the station
     */
    public MenuView(MenuModel model, Desk desk, Shop shop, Operator operator, Runnable lock) {
        this.model = model;
        this.desk = desk;
        this.lock = lock;
        Label title = Nodes.label(desk.text("menu.title", operator.name()), Styles.TITLE);
        VBox middle = new VBox(title, entries(), question(), refusal());
        middle.getStyleClass().add("menu");
        root.setTop(top(shop, operator));
        root.setCenter(middle);
        root.setBottom(bottom());
        root.getStyleClass().add(Styles.SCREEN);
        root.getStylesheets().add(Styles.sheet("menu"));
        model.chosenProperty().addListener((chosen, before, now) -> mark(now.intValue()));
        mark(0);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void press(Key key) {
        if (key == Key.F11) {
            lock.run();
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

    private Node top(Shop shop, Operator operator) {
        StatusStrip strip = new StatusStrip(desk.texts(), shop, operator, model.statusProperty());
        if (!shop.training()) {
            return strip;
        }
        Region band = new Region();
        band.getStyleClass().add(Styles.TRAINING_BAND);
        return new VBox(band, strip);
    }

    /** The first column is filled first, so that Down goes down. */
    private Node entries() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("menu-entries");
        int count = model.entries().size();
        int rows = count > MOST_IN_ONE_COLUMN ? (count + 1) / 2 : count;
        for (int place = 0; place < count; place++) {
            Button button = entry(place);
            buttons.add(button);
            grid.add(button, place / rows, place % rows);
        }
        return grid;
    }

    private Button entry(int place) {
        String words = desk.text("menu." + model.entries().get(place).name());
        Button button = Nodes.keyButton(
                String.valueOf(MenuModel.cap(place)), words, () -> model.open(place), Styles.CHOICE, "menu-entry");
        button.setWrapText(true);
        button.setFocusTraversable(true);
        button.focusedProperty().addListener((focused, before, now) -> {
            if (now) {
                model.mark(place);
            }
        });
        return button;
    }

    private void mark(int chosen) {
        for (int place = 0; place < buttons.size(); place++) {
            buttons.get(place).pseudoClassStateChanged(CHOSEN, place == chosen);
        }
        focus();
    }

    private void focus() {
        buttons.get(model.chosenProperty().get()).requestFocus();
    }

    private Node question() {
        Label words = Nodes.label("", Styles.BANNER, Styles.WARN, Styles.BODY);
        words.textProperty()
                .bind(model.askedProperty()
                        .map(asked -> asked.map(entry -> desk.text("menu.ask." + entry.name()))
                                .orElse("")));
        HBox choices = new HBox(
                button("ui.key.enter", "menu.ask.yes", Key.ENTER, Styles.PRIMARY),
                button("ui.key.esc", "ui.keys.back", Key.ESCAPE, Styles.BIG_BUTTON));
        choices.getStyleClass().add(Styles.BUTTONS);
        VBox box = new VBox(words, choices);
        box.getStyleClass().add(Styles.CHOICES);
        return Nodes.onlyWhile(box, model.askedProperty().map(Optional::isPresent));
    }

    private Button button(String cap, String words, Key key, String style) {
        return Nodes.keyButton(desk.text(cap), desk.text(words), () -> tap(key), Styles.BIG_BUTTON, style);
    }

    private Node refusal() {
        Label words = Nodes.follows(model.refusalProperty(), Styles.BANNER, Styles.BAD);
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private Node bottom() {
        KeyBar keys = new KeyBar(this::tap).key(Key.ENTER, desk.text("ui.key.enter"), desk.text("menu.open"));
        if (model.hasBack()) {
            keys.key(Key.ESCAPE, desk.text("ui.key.esc"), desk.text("ui.keys.back"));
        }
        return keys.gap().key(Key.F11, "F11", desk.text("ui.keys.lock"));
    }

    private void tap(Key key) {
        press(key);
        release(key);
    }
}
