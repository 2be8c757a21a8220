package org.utilitill.ui.sell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.ui.control.Nodes;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.MeterCard;

/** Who the customer is, to be read back before cash is taken: name, address, account, utility, last purchase. */
final class ReadBack extends VBox {

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_NAME = 34;

    private final Desk desk;

    ReadBack(SellModel model, Desk desk) {
        this.desk = desk;
        getStyleClass().add("read-back");
        setMinHeight(Region.USE_PREF_SIZE);
        model.amount().cardProperty().addListener((card, before, now) -> show(now));
        show(model.amount().cardProperty().get());
    }

    private void show(Optional<MeterCard> known) {
        getChildren().clear();
        known.ifPresent(card -> {
            var name = Nodes.label(card.customer().name(), Styles.NAME);
            var address = Nodes.label(card.customer().address(), Styles.BODY, "address");
            name.setId("customer-name");
            name.pseudoClassStateChanged(LONG, card.customer().name().length() > LONG_NAME);
            String service = desk.text("service." + card.meter().service());
            String number = MeterEntry.grouped(card.meter().number().digits());
            getChildren()
                    .addAll(
                            name,
                            address,
                            Nodes.label(
                                    join(
                                            desk.text("sell.card.meter", number),
                                            desk.text(
                                                    "sell.card.account",
                                                    card.customer().account()),
                                            service),
                                    Styles.BODY),
                            Nodes.label(join(card.utility().name(), last(card)), Styles.MUTED));
        });
    }

    private String last(MeterCard card) {
        return card.last()
                .map(purchase -> desk.text(
                        "sell.card.last", desk.lately(purchase.time()), MoneyFormat.withCode(purchase.money())))
                .orElseGet(() -> desk.text("sell.card.first"));
    }

    private static String join(String... parts) {
        return String.join("  \u00B7  ", parts);
    }
}
