package org.utilitill.cli.tariff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.Tariff;
import org.utilitill.vending.tariffs.ListedTariff;
import org.utilitill.vending.tariffs.TariffPreview;

/** Tariffs as lines of JSON. */
final class TariffLines {

    private final JsonLines json;

    TariffLines(JsonLines json) {
        this.json = json;
    }

    ObjectNode tariff(Tariff tariff) {
        return json.object()
                .put("tariff", tariff.id().toString())
                .put("name", tariff.name())
                .put("service", tariff.service().name().toLowerCase(Locale.ROOT))
                .put("currency", tariff.currency().getCode())
                .put("from", tariff.validity().from().toString())
                .put("until", tariff.validity().until().map(Object::toString).orElse(null));
    }

    ObjectNode checked(Tariff tariff, boolean example) {
        int prices = tariff.prices() instanceof Prices.Stepped stepped
                ? stepped.steps().size()
                : ((Prices.Banded) tariff.prices()).bands().size();
        return tariff(tariff)
                .put("example", example)
                .put(tariff.prices() instanceof Prices.Stepped ? "steps" : "bands", prices)
                .put("charges", tariff.charges().size())
                .put("debts", tariff.debts().size());
    }

    ObjectNode listed(ListedTariff listed) {
        return tariff(listed.tariff())
                .put("state", listed.state().name().toLowerCase(Locale.ROOT))
                .put("signer", listed.signer().orElse(null))
                .put("since", listed.since().toString());
    }

    ObjectNode line(TariffPreview.Line line) {
        return json.object()
                .put("receipt", line.receipt())
                .put("money", line.money().getAmount().toPlainString())
                .put("currency", line.money().getCurrencyUnit().getCode())
                .put("then", line.then().toString())
                .put("now", line.now().toString())
                .put("difference", (line.fewer() ? "-" : "") + line.difference());
    }
}
