package org.utilitill.ui.find;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.find.Marker;
import org.utilitill.ui.control.EntryField;
import org.utilitill.ui.control.KeyBar;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;

/** The field, and under it a line for each customer that fits: name, address, phone, meter. */
public final class FindView implements Screen {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 62;
    private static final int GROUP = 4;

    private final FindModel model;
    private final Desk desk;
    private final EntryField field;
    private final VBox list = new VBox();
    private final BorderPane root = new BorderPane();

    /**
     * A view of finding a customer.
     *
     * @param training whether the station is for practice, which every screen says
     */
    public FindView(FindModel model, Desk desk, boolean training) {
        this.model = model;
        this.desk = desk;
        field = new EntryField(model.textProperty(), model.textProperty().map(typed -> desk.text("find.field", typed)));
        field.setId("find-field");
        field.prompt(desk.text("find.prompt"));
        list.getStyleClass().add("find-list");
        VBox page = new VBox(
                Nodes.label(desk.text("find.title"), Styles.LABEL),
                field,
                hint(),
                Nodes.follows(model.readingProperty(), Styles.BANNER, Styles.WARN),
                nobody(),
                list,
                Nodes.follows(model.refusalProperty(), Styles.BANNER, Styles.BAD));
        page.getStyleClass().add("find-page");
        root.setCenter(page);
        root.setBottom(keys());
        if (training) {
            Region band = new Region();
            band.getStyleClass().add(Styles.TRAINING_BAND);
            root.setTop(band);
        }
        root.getStyleClass().add(Styles.SCREEN);
        root.getStylesheets().add(Styles.sheet("find"));
        model.rowsProperty().addListener((rows, before, now) -> show(now));
        model.markedProperty().addListener((marked, before, now) -> mark());
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
    public void tick() {
        model.tick();
    }

    @Override
    public void shown() {
        model.shown();
        field.requestFocus();
    }

    private Node hint() {
        Label words = Nodes.label("", Styles.MUTED);
        words.textProperty().bind(model.inListProperty().map(in -> desk.text(in ? "find.hint.list" : "find.hint")));
        return words;
    }

    private Node nobody() {
        Label words = Nodes.label(desk.text("find.nobody"), Styles.BANNER, Styles.WARN);
        words.setId("find-nobody");
        words.setMaxWidth(Double.MAX_VALUE);
        return Nodes.onlyWhile(words, model.nobodyProperty());
    }

    private Node keys() {
        return new KeyBar(this::tap)
                .key(Key.ESCAPE, desk.text("ui.key.esc"), desk.text("ui.keys.back"))
                .key(Key.DOWN, "\u2193", desk.text("find.keys.list"))
                .key(Key.ENTER, desk.text("ui.key.enter"), desk.text("find.keys.take"));
    }

    private void tap(Key key) {
        press(key);
        release(key);
    }

    private void show(List<FindRow> rows) {
        list.getChildren().clear();
        for (int place = 0; place < rows.size(); place++) {
            list.getChildren().add(line(place, rows.get(place)));
        }
        mark();
    }

    private Node line(int place, FindRow row) {
        Marker marker = new Marker(row.typed());
        Label cap = new Label(Integer.toString(place + 1));
        cap.getStyleClass().add(Styles.KEY_CAP);
        var name = new MarkedText(
                row.customer().name(), marker.words(row.customer().name()), LONGEST_NAME, "find-name");
        name.setId("find-name-" + (place + 1));
        VBox who = new VBox(
                name,
                new MarkedText(
                        row.customer().address(), marker.words(row.customer().address()), LONGEST_LINE, "find-line"));
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox line = new HBox(cap, who, contact(row, marker), meter(row, marker));
        line.getStyleClass().add("find-row");
        line.setOnMouseClicked(click -> model.choose(place));
        return line;
    }

    private Node contact(FindRow row, Marker marker) {
        var account = row.customer().account();
        var phone = row.customer().phone();
        VBox contact = new VBox(
                new MarkedText(phone, marker.number(phone), LONGEST_LINE, "find-line").ofDigits(),
                new MarkedText(account, marker.number(account), LONGEST_LINE, "find-line").ofDigits());
        contact.setFillWidth(false);
        contact.getStyleClass().add("find-contact");
        return contact;
    }

    private Node meter(FindRow row, Marker marker) {
        VBox box = new VBox();
        box.setFillWidth(false);
        box.getStyleClass().add("find-meter");
        row.meter()
                .ifPresentOrElse(
                        meter -> {
                            String number = grouped(meter.number().digits());
                            var digits = new MarkedText(number, marker.number(number), LONGEST_LINE, "find-number");
                            box.getChildren().addAll(digits.ofDigits(), Nodes.label(words(row, meter), Styles.MUTED));
                        },
                        () -> box.getChildren().add(Nodes.label(desk.text("find.none"), Styles.MUTED)));
        return box;
    }

    private String words(FindRow row, Meter meter) {
        String service = desk.text("service." + meter.service());
        if (meter.state() != MeterState.ACTIVE) {
            return desk.text("find.meter." + meter.state(), service);
        }
        return row.byReceipt() ? desk.text("find.meter.receipt", service) : service;
    }

    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int place = (digits.length() - 1) / GROUP * GROUP; place > 0; place -= GROUP) {
            text.insert(place, ' ');
        }
        return text.toString();
    }

    private void mark() {
        int marked = model.markedProperty().get();
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == marked);
        }
    }
}
