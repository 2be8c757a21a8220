package org.utilitill.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.utilitill.money.MoneyFormat;
import org.utilitill.registry.Shop;
import org.utilitill.staff.Operator;
import org.utilitill.text.Texts;
import org.utilitill.vending.StationStatus;

/** Where, who, and how the station stands, in words along the top. */
public final class StatusStrip extends HBox {

    private final Texts texts;
    private final HBox facts = new HBox();

    /** A strip that follows the status. */
    public StatusStrip(Texts texts, Shop shop, Operator operator, ObservableValue<Optional<StationStatus>> status) {
        this.texts = texts;
        getStyleClass().add(Styles.STRIP);
        facts.getStyleClass().add(Styles.STRIP);
        Label name = word(shop.name(), Styles.STRIP_SHOP);
        name.setMinWidth(80);
        getChildren().add(name);
        getChildren()
                .add(word(
                        texts.get("ui.status.operator", operator.name(), texts.get("ui.role." + operator.role())),
                        Styles.MUTED));
        if (shop.training()) {
            getChildren().add(word(texts.get("ui.training"), Styles.TRAINING_TAG));
        }
        getChildren().addAll(Nodes.spring(), facts);
        status.addListener((observed, before, now) -> show(now));
        show(status.getValue());
    }

    private void show(Optional<StationStatus> status) {
        facts.getChildren().clear();
        status.ifPresent(now -> {
            warnings(now);
            facts.getChildren().add(printer(now));
            facts.getChildren().add(word(texts.get("ui.status.credit", MoneyFormat.withCode(now.credit()))));
        });
    }

    private void warnings(StationStatus now) {
        if (now.clockBehind()) {
            facts.getChildren().add(word(texts.get("ui.status.clock"), Styles.STRIP_WARNING));
        }
        if (now.diskLow()) {
            facts.getChildren().add(word(texts.get("ui.status.disk"), Styles.STRIP_WARNING));
        }
    }

    private Node printer(StationStatus now) {
        if (now.printerTrouble().isPresent()) {
            String fault = String.join(" ", now.printerTrouble().get().values());
            return word(
                    texts.get("ui.status.printer.trouble", texts.get("printer.fault." + fault)), Styles.STRIP_WARNING);
        }
        return word(now.printer()
                .map(port -> texts.get("ui.status.paper.port", port))
                .orElseGet(() -> texts.get("ui.status.paper.screen")));
    }

    private static Label word(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
