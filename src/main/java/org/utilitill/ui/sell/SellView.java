package org.utilitill.ui.sell;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.utilitill.registry.Shop;
import org.utilitill.staff.Operator;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.PaperModel;
import org.utilitill.ui.control.PaperView;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.StatusStrip;
import org.utilitill.ui.control.StepTrail;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;

/** The counter: the sale in large type on the left, paper and training meter on the right, keys along the bottom. */
public final class SellView implements Screen {

    /** Where the sale takes place. */
    public record Setting(Desk desk, Shop shop, Operator operator, PaperModel paper) {}

    /** The ways out of the sale. */
    public interface Doors {

        /** To finding a customer. */
        void find();

        /** To a copy of the last slip. */
        void reprint();

        /** To everything this person may do. */
        void menu();

        /** To sign-in; the sale stays as it is until this person is back. */
        void lock();
    }

    private final SellModel model;
    private final Desk desk;
    private final Doors doors;
    private final PaperModel paper;
    private final BooleanProperty paperShown = new SimpleBooleanProperty(true);
    private final BooleanProperty meterShown;
    private final BooleanProperty help = new SimpleBooleanProperty();
    private final MeterPanel meterPanel;
    private final OrderPanel orderPanel;
    private final CashPanel cashPanel;
    private final DonePanel donePanel;
    private final BorderPane root = new BorderPane();

    /** A view of a sale; it lives as long as its model. */
    public SellView(SellModel model, Setting setting, Doors doors) {
        this.model = model;
        this.doors = doors;
        desk = setting.desk();
        paper = setting.paper();
        meterShown = new SimpleBooleanProperty(setting.shop().training());
        meterPanel = new MeterPanel(model, desk, this::tap);
        orderPanel = new OrderPanel(model, desk, this::tap);
        cashPanel = new CashPanel(model, desk, this::tap);
        donePanel = new DonePanel(model, desk, this::tap);
        root.getStyleClass().add(Styles.SCREEN);
        root.getStylesheets().addAll(Styles.sheet("sell"), Styles.sheet("meterbeside"));
        root.setTop(top(setting));
        root.setCenter(middle());
        root.setBottom(bottom());
        model.stepProperty().addListener((step, before, now) -> focus());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void press(Key key) {
        switch (key) {
            case F1 -> help.set(!help.get());
            case F3 -> find();
            case F6 -> meterShown.set(!meterShown.get());
            case F7 -> paperShown.set(!paperShown.get());
            case F8 -> ifIdle(doors::reprint);
            case F10 -> ifIdle(doors::menu);
            case F11 -> doors.lock();
            case F9 -> {
                meterShown.set(true);
                model.press(key);
            }
            case UP -> move(key, -1);
            case DOWN -> move(key, 1);
            default -> model.press(key);
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
    public void tick() {
        model.tick();
    }

    @Override
    public void shown() {
        model.shown();
        focus();
    }

    @Override
    public boolean busy() {
        return model.busyProperty().get();
    }

    /** Takes the meter of a customer who was found. */
    public void pick(String meterNumber) {
        model.pick(meterNumber);
    }

    /** Up and Down belong to the near meters, and later to the lines of the quote. */
    private void move(Key key, int direction) {
        orderPanel.scroll(direction);
        model.press(key);
    }

    /** Cash that was counted belongs to the customer it was counted for. */
    private void find() {
        if (model.stepProperty().get() != SellStep.CASH) {
            ifIdle(doors::find);
        }
    }

    private void ifIdle(Runnable way) {
        if (!model.busyProperty().get()) {
            way.run();
        }
    }

    private void tap(Key key) {
        press(key);
        release(key);
    }

    private void focus() {
        Node node = switch (model.stepProperty().get()) {
            case METER -> meterPanel.field();
            case AMOUNT -> orderPanel.field();
            case CONFIRM -> orderPanel.question();
            case CASH -> cashPanel.field();
            case DONE -> donePanel.token();
        };
        node.requestFocus();
    }

    private Node top(Setting setting) {
        StatusStrip strip = new StatusStrip(desk.texts(), setting.shop(), setting.operator(), model.statusProperty());
        if (!setting.shop().training()) {
            return strip;
        }
        Region band = new Region();
        band.getStyleClass().add(Styles.TRAINING_BAND);
        return new VBox(band, strip);
    }

    private Node middle() {
        StackPane panels = new StackPane(
                during(meterPanel, SellStep.METER),
                Nodes.onlyWhile(
                        orderPanel,
                        model.stepProperty().map(step -> step == SellStep.AMOUNT || step == SellStep.CONFIRM)),
                during(cashPanel, SellStep.CASH),
                during(donePanel, SellStep.DONE));
        VBox left = new VBox(trail(), panels, refusal());
        left.getStyleClass().add("sell-left");
        HBox.setHgrow(left, Priority.ALWAYS);
        PaperView roll = Nodes.onlyWhile(new PaperView(paper, desk.texts()), paperShown);
        VBox.setVgrow(roll, Priority.ALWAYS);
        MeterBesideView beside = Nodes.onlyWhile(new MeterBesideView(model, desk, this::tap), meterShown);
        VBox right = Nodes.onlyWhile(new VBox(roll, beside), paperShown.or(meterShown));
        right.getStyleClass().add("sell-right");
        return new HBox(left, right);
    }

    private Node trail() {
        List<SellStep> steps = List.of(SellStep.values());
        StepTrail trail = new StepTrail(steps.stream()
                .map(step -> desk.text("sell.step." + step.name().toLowerCase(Locale.ROOT)))
                .toList());
        model.stepProperty().addListener((step, before, now) -> trail.mark(steps.indexOf(now)));
        trail.mark(0);
        return trail;
    }

    private <N extends Node> N during(N panel, SellStep step) {
        return Nodes.onlyWhile(panel, model.stepProperty().map(now -> now == step));
    }

    /** Why it does not go on, unless a card of its own says so. */
    private Node refusal() {
        Label card = Nodes.label("", Styles.BANNER, Styles.BAD);
        card.textProperty().bind(model.refusalProperty());
        Nodes.onlyWhile(
                card,
                model.refusalProperty()
                        .isNotEmpty()
                        .and(model.questionProperty().isNotEqualTo(Question.NO_PAPER))
                        .and(Bindings.not(model.meter().unknownProperty())));
        card.setId("refusal");
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private Node bottom() {
        Label line = Nodes.onlyWhile(Nodes.label(desk.text("sell.help"), Styles.BANNER, "help-line"), help);
        line.setMaxWidth(Double.MAX_VALUE);
        KeyBar keys = new KeyBar(this::tap)
                .key(Key.F1, "F1", desk.text("ui.keys.help"))
                .key(Key.ESCAPE, desk.text("ui.key.esc"), desk.text("ui.keys.back"))
                .key(Key.F6, "F6", desk.text("ui.keys.meter"))
                .key(Key.F7, "F7", desk.text("ui.keys.paper"))
                .key(Key.F8, "F8", desk.text("ui.keys.reprint"))
                .key(Key.F9, "F9", desk.text("ui.keys.type"))
                .gap()
                .key(Key.F10, "F10", desk.text("ui.keys.menu"))
                .key(Key.F11, "F11", desk.text("ui.keys.lock"));
        return new VBox(line, keys);
    }
}
