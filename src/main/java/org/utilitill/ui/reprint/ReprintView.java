package org.utilitill.ui.reprint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.PaperModel;
import org.utilitill.ui.control.PaperView;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;

/** The last sale, three reasons, and the paper beside it. */
public final class ReprintView implements Screen {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass(Styles.CHOSEN);

    private final ReprintModel model;
    private final Desk desk;
    private final VBox facts = new VBox();
    private final Map<CopyReason, Button> reasons = new EnumMap<>(CopyReason.class);
    private final BorderPane root = new BorderPane();

    /**
     * A view of copying the last slip.
     *
     * @param training whether the station is for practice, which every screen says
     */
    public ReprintView(ReprintModel model, Desk desk, PaperModel paper, boolean training) {
        this.model = model;
        this.desk = desk;
        VBox card = Cards.card(
                desk.text("reprint.title"),
                facts,
                reasons(),
                Nodes.follows(model.refusalProperty(), Styles.BAD),
                Nodes.follows(model.resultProperty(), Styles.BANNER, Styles.GOOD),
                buttons());
        root.setCenter(Cards.page(card));
        root.setRight(new PaperView(paper, desk.texts()));
        if (training) {
            Region band = new Region();
            band.getStyleClass().add(Styles.TRAINING_BAND);
            root.setTop(band);
        }
        root.getStyleClass().add(Styles.SCREEN);
        root.getStylesheets().add(Styles.sheet("reprint"));
        model.saleProperty().addListener((sale, before, now) -> show(now));
        model.reasonProperty().addListener((reason, before, now) -> mark(now));
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
    }

    private Node reasons() {
        VBox box = new VBox(Nodes.label(desk.text("reprint.reason"), Styles.LABEL));
        for (CopyReason reason : CopyReason.values()) {
            Button button = Nodes.keyButton(
                    cap(reason), desk.text("reprint.reason." + reason), () -> model.choose(reason), Styles.CHOICE);
            button.setMaxWidth(Double.MAX_VALUE);
            reasons.put(reason, button);
            box.getChildren().add(button);
        }
        box.getStyleClass().add("choices");
        return Nodes.onlyWhile(box, model.saleProperty().map(Optional::isPresent));
    }

    /** The key that {@link ReprintModel#type} takes for a reason. */
    private static String cap(CopyReason reason) {
        return switch (reason) {
            case JAM -> "1";
            case LOST -> "2";
            case FAINT -> "3";
        };
    }

    private Node buttons() {
        Button print = Nodes.keyButton(
                desk.text("ui.key.enter"),
                desk.text("reprint.print"),
                () -> tap(Key.ENTER),
                Styles.BIG_BUTTON,
                Styles.PRIMARY);
        print.textProperty()
                .bind(model.resultProperty().isEmpty().map(open -> desk.text(open ? "reprint.print" : "ui.keys.back")));
        print.disableProperty().bind(model.busyProperty());
        Button back = Nodes.keyButton(
                desk.text("ui.key.esc"), desk.text("ui.keys.back"), () -> tap(Key.ESCAPE), Styles.BIG_BUTTON);
        Nodes.onlyWhile(back, model.resultProperty().isEmpty().map(open -> open));
        HBox box = new HBox(print, back);
        box.getStyleClass().add("buttons");
        return box;
    }

    private void tap(Key key) {
        model.press(key);
        model.release(key);
    }

    private void show(Optional<Sale> last) {
        facts.getChildren().clear();
        last.ifPresent(sale -> {
            var made = sale.made();
            String unit = desk.text("unit." + made.meter().service());
            String units = MoneyFormat.grouped(made.quote().units().toString());
            facts.getChildren()
                    .addAll(
                            Nodes.label(desk.text("reprint.what", made.receipt()), Styles.SUBTITLE),
                            Nodes.label(
                                    desk.text("reprint.when", desk.minute(made.time()), made.operator()), Styles.BODY),
                            Nodes.label(
                                    desk.text(
                                            "reprint.meter",
                                            made.meter().number().digits()),
                                    Styles.BODY),
                            Nodes.label(
                                    desk.text(
                                            "reprint.money",
                                            MoneyFormat.withCode(made.quote().total()),
                                            units,
                                            unit),
                                    Styles.BODY),
                            Nodes.label(desk.text("reprint.copies", sale.copies()), Styles.MUTED));
        });
    }

    private void mark(Optional<CopyReason> chosen) {
        reasons.forEach((reason, button) -> button.pseudoClassStateChanged(
                CHOSEN, chosen.filter(reason::equals).isPresent()));
    }
}
