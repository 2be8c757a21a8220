package org.utilitill.ui.signin;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleMade;
import org.utilitill.ui.control.Cards;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.control.TokenView;
import org.utilitill.ui.signin.SettleModel.Kind;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;

/** One card over the whole window for each thing the last stop left open. */
public final class SettleView implements Screen {

    private static final int TAIL = 4;

    private final SettleModel model;
    private final Desk desk;
    private final StackPane root = Cards.page(new VBox());

    /** A view of what is left open. */
    public SettleView(SettleModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        root.getStylesheets().add(Styles.sheet("signin"));
        model.kindProperty().addListener((kind, before, now) -> draw());
        model.saleProperty().addListener((sale, before, now) -> draw());
        draw();
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
    public boolean busy() {
        return model.busyProperty().get();
    }

    @Override
    public void shown() {
        model.start();
    }

    private void draw() {
        Kind kind = model.kindProperty().get();
        model.saleProperty().get().ifPresent(sale -> root.getChildren().setAll(card(kind, sale)));
        if (kind == Kind.LOOKING) {
            root.getChildren().setAll(Nodes.label(desk.text("ui.wait"), Styles.MUTED));
        }
    }

    private Node card(Kind kind, Sale sale) {
        return switch (kind) {
            case UNSHOWN -> unshown(sale.made());
            case SHOWN -> shown(sale.made());
            case SLIP -> slip(sale.made());
            case LOOKING -> new VBox();
        };
    }

    private Node unshown(SaleMade made) {
        String what =
                desk.text("signin.recovery.what", made.receipt(), tail(made), money(made), desk.minute(made.time()));
        Node later = Nodes.onlyWhile(
                button("ui.key.esc", "signin.recovery.later", Key.ESCAPE),
                model.refusalProperty().isNotEmpty().map(wrong -> wrong));
        VBox card = Cards.card(
                desk.text("signin.recovery.title"),
                Nodes.label(what, Styles.BODY),
                Nodes.follows(model.refusalProperty(), Styles.BAD),
                buttons(primary("signin.recovery.show"), later));
        if (model.waiting() > 0) {
            card.getChildren().add(2, Nodes.label(desk.text("signin.recovery.more", model.waiting()), Styles.MUTED));
        }
        return card;
    }

    private Node shown(SaleMade made) {
        TokenView token = new TokenView();
        token.show(made.token().digits(), true, -1);
        return Cards.card(
                desk.text("signin.recovery.shown", made.receipt(), tail(made), money(made)),
                token,
                buttons(primary("signin.recovery.next")));
    }

    private Node slip(SaleMade made) {
        return Cards.card(
                desk.text("signin.slip.title", made.receipt()),
                Nodes.label(desk.text("signin.slip.what", tail(made), money(made)), Styles.BODY),
                Nodes.follows(model.refusalProperty(), Styles.BAD),
                buttons(primary("signin.slip.yes"), button("ui.key.esc", "signin.slip.no", Key.ESCAPE)));
    }

    private Button primary(String words) {
        Button button = button("ui.key.enter", words, Key.ENTER);
        button.getStyleClass().add(Styles.PRIMARY);
        return button;
    }

    private Button button(String cap, String words, Key key) {
        return Nodes.keyButton(desk.text(cap), desk.text(words), () -> tap(key), Styles.BIG_BUTTON);
    }

    private void tap(Key key) {
        model.press(key);
        model.release(key);
    }

    private static HBox buttons(Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add("buttons");
        return box;
    }

    private static String tail(SaleMade made) {
        String digits = made.meter().number().digits();
        return digits.substring(digits.length() - TAIL);
    }

    private static String money(SaleMade made) {
        return MoneyFormat.withCode(made.quote().total());
    }
}
