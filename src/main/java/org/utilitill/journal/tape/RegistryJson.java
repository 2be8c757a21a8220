package org.utilitill.journal.tape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.tariff.Tariff;

/** The shop's registry as JSON objects, fields always in the same order. Money is minor units with its currency. */
final class RegistryJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RegistryJson() {}

    static ObjectNode shop(Shop shop) {
        return NODES.objectNode()
                .put("name", shop.name())
                .put("address", shop.address())
                .put("phone", shop.phone())
                .put("taxNumber", shop.taxNumber())
                .put("terminal", shop.terminal())
                .put("currency", shop.currency().getCode())
                .put("training", shop.training());
    }

    static Shop shop(JsonNode json) {
        return new Shop(
                text(json, "name"),
                text(json, "address"),
                text(json, "phone"),
                text(json, "taxNumber"),
                text(json, "terminal"),
                CurrencyUnit.of(text(json, "currency")),
                json.required("training").booleanValue());
    }

    static ObjectNode utility(Utility utility) {
        return NODES.objectNode()
                .put("code", utility.code())
                .put("name", utility.name())
                .put("taxNumber", utility.taxNumber())
                .put("helpLine", utility.helpLine())
                .put("tokenClock", utility.tokenClock().offset().getId());
    }

    static Utility utility(JsonNode json) {
        // Tapes begun before utilities had a clock of their own counted in UTC.
        TokenClock clock = json.has("tokenClock") ? TokenClock.of(text(json, "tokenClock")) : TokenClock.UTC;
        return new Utility(
                text(json, "code"), text(json, "name"), text(json, "taxNumber"), text(json, "helpLine"), clock);
    }

    static ObjectNode customer(Customer customer) {
        return NODES.objectNode()
                .put("account", customer.account())
                .put("name", customer.name())
                .put("address", customer.address());
    }

    static Customer customer(JsonNode json) {
        return new Customer(text(json, "account"), text(json, "name"), text(json, "address"));
    }

    static ObjectNode tariff(Tariff tariff) {
        return NODES.objectNode()
                .put("code", tariff.code())
                .put("name", tariff.name())
                .put("currency", tariff.price().currency().getCode())
                .put("price", tariff.price().perUnit().toPlainString())
                .put("tax", tariff.tax().toString())
                .put("rounding", tariff.rounding().name())
                .put("minimum", tariff.minimum().getAmountMinorLong());
    }

    static Tariff tariff(JsonNode json) {
        CurrencyUnit currency = CurrencyUnit.of(text(json, "currency"));
        return new Tariff(
                text(json, "code"),
                text(json, "name"),
                new UnitPrice(currency, new BigDecimal(text(json, "price"))),
                TaxRate.ofPercent(text(json, "tax")),
                Rounding.valueOf(text(json, "rounding")),
                money(json, "minimum", currency));
    }

    static ObjectNode meter(Meter meter) {
        MeterIdentity identity = meter.identity();
        return NODES.objectNode()
                .put("pan", identity.pan().digits())
                .put("sgc", identity.sgc().digits())
                .put("ti", identity.ti().value())
                .put("krn", identity.krn().value())
                .put("ea", identity.ea().code())
                .put("tct", identity.carrier().code())
                .put("baseDate", meter.baseDate().year())
                .put("service", meter.service().name())
                .put("utility", meter.utility())
                .put("customer", meter.customer())
                .put("tariff", meter.tariff());
    }

    static Meter meter(JsonNode json) {
        MeterIdentity identity = new MeterIdentity(
                new PrimaryAccountNumber(text(json, "pan")),
                new SupplyGroupCode(text(json, "sgc")),
                new TariffIndex(json.required("ti").intValue()),
                new KeyRevision(json.required("krn").intValue()),
                EncryptionAlgorithm.of(json.required("ea").intValue()),
                TokenCarrier.of(json.required("tct").intValue()));
        return new Meter(
                identity,
                BaseDate.of(json.required("baseDate").intValue()),
                Service.valueOf(text(json, "service")),
                text(json, "utility"),
                text(json, "customer"),
                text(json, "tariff"));
    }

    static Money money(JsonNode json, String field, CurrencyUnit currency) {
        return Money.ofMinor(currency, json.required(field).longValue());
    }

    static String text(JsonNode json, String field) {
        return json.required(field).textValue();
    }
}
