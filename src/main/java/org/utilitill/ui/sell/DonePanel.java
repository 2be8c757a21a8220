package org.utilitill.ui.sell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.control.TokenView;
import org.utilitill.ui.sell.DoneSale.Slip;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.RevealedSale;

/** The sale is saved: its token, its change, its slip, and the way to the next one. */
final class DonePanel extends VBox {

    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final DoneSale done;
    private final Desk desk;
    private final TokenView token = new TokenView();
    private final VBox tokenCard = new VBox();
    private final Label receipt = Nodes.label("", Styles.SUBTITLE);
    private final Label only = Nodes.label("", Styles.BODY, "only-meter");
    private final Label units = Nodes.label("", Styles.UNITS);
    private final Label change = Nodes.label("", Styles.CHANGE);
    private final Label slip = Nodes.label("", Styles.BANNER, "slip-words");

    DonePanel(SellModel model, Desk desk, Consumer<Key> tap) {
        done = model.done();
        this.desk = desk;
        token.setId("token");
        change.setId("done-change");
        slip.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("step-panel");
        getChildren().addAll(head(), tokenCard(), figures(), slip, buttons(tap));
        done.saleProperty().addListener((sale, before, now) -> draw());
        done.tokenShownProperty().addListener((shown, before, now) -> draw());
        done.groupProperty().addListener((group, before, now) -> draw());
        done.slipProperty().addListener((state, before, now) -> say(now));
        say(done.slipProperty().get());
    }

    Node token() {
        return tokenCard;
    }

    private Node head() {
        Label saved = Nodes.label("\u2713  " + desk.text("sell.done.saved"), Styles.SAVED);
        saved.setMinWidth(Label.USE_PREF_SIZE);
        HBox head = new HBox(saved, receipt);
        head.getStyleClass().add("done-head");
        return head;
    }

    private Node tokenCard() {
        Label hidden = Nodes.onlyWhile(
                Nodes.label(desk.text("sell.done.hidden"), Styles.MUTED),
                done.tokenShownProperty().not().map(now -> now));
        tokenCard.getChildren().addAll(token, only, hidden);
        tokenCard.getStyleClass().add("token-card");
        tokenCard.setFocusTraversable(true);
        tokenCard.setAccessibleRole(AccessibleRole.TEXT);
        return tokenCard;
    }

    private Node figures() {
        return new VBox(
                Nodes.label(desk.text("sell.done.units"), Styles.FIGURE_LABEL),
                units,
                Nodes.label(desk.text("sell.done.change"), Styles.FIGURE_LABEL),
                change);
    }

    private Node buttons(Consumer<Key> tap) {
        HBox box = new HBox(
                Nodes.keyButton(
                        desk.text("ui.key.enter"),
                        desk.text("sell.done.next"),
                        () -> tap.accept(Key.ENTER),
                        Styles.BIG_BUTTON,
                        Styles.PRIMARY),
                Nodes.keyButton(
                        desk.text("ui.key.space"),
                        desk.text("sell.done.space"),
                        () -> tap.accept(Key.SPACE),
                        Styles.BIG_BUTTON));
        box.getStyleClass().add("buttons");
        return box;
    }

    private void say(Slip state) {
        slip.setText(desk.text("sell.done.slip." + state));
        slip.pseudoClassStateChanged(
                TROUBLE, state == Slip.UNKNOWN || state == Slip.FAILED || state == Slip.NOT_WANTED);
    }

    private void draw() {
        Optional<RevealedSale> sale = done.saleProperty().get();
        if (sale.isEmpty()) {
            token.show("", false, -1);
            tokenCard.setAccessibleText("");
            return;
        }
        var made = sale.get().made();
        token.show(
                made.token().digits(),
                done.tokenShownProperty().get(),
                done.groupProperty().get());
        tokenCard.setAccessibleText(desk.text("sell.done.token", token.text()));
        receipt.setText(desk.text("sell.done.receipt", made.receipt()));
        only.setText(desk.text(
                "sell.done.only",
                MeterEntry.grouped(made.meter().number().digits()),
                made.customer().name()));
        String figure = MoneyFormat.grouped(made.quote().units().toString());
        units.setText(figure + " " + desk.text("unit." + made.meter().service()));
        change.setText(MoneyFormat.withCode(made.tender().change()));
    }
}
