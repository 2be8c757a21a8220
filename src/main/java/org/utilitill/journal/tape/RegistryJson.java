package org.utilitill.journal.tape;

import static org.utilitill.journal.tape.price.JsonFields.debts;
import static org.utilitill.journal.tape.price.JsonFields.money;
import static org.utilitill.journal.tape.price.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.utilitill.journal.tape.Change.BatchTaken;
import org.utilitill.journal.tape.Fact.Registered;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
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
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.FlatTariff;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;

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
        ObjectNode json = NODES.objectNode()
                .put("code", utility.code())
                .put("name", utility.name())
                .put("taxNumber", utility.taxNumber())
                .put("helpLine", utility.helpLine())
                .put("tokenClock", utility.tokenClock().offset().getId())
                .put("header", utility.header())
                .put("rounding", utility.rounding().name());
        ObjectNode tariffs = json.putObject("tariffs");
        new TreeMap<>(utility.tariffs()).forEach((service, code) -> tariffs.put(service.name(), code));
        return json;
    }

    static Utility utility(JsonNode json) {
        // Tapes begun before utilities had a clock of their own counted in UTC.
        TokenClock clock = json.has("tokenClock") ? TokenClock.of(text(json, "tokenClock")) : TokenClock.UTC;
        Utility known = new Utility(
                text(json, "code"), text(json, "name"), text(json, "taxNumber"), text(json, "helpLine"), clock);
        if (!json.has("rounding")) {
            return known;
        }
        Map<Service, String> tariffs = new EnumMap<>(Service.class);
        json.required("tariffs")
                .fields()
                .forEachRemaining(tariff -> tariffs.put(
                        Service.valueOf(tariff.getKey()), tariff.getValue().textValue()));
        return new Utility(
                known.code(),
                known.name(),
                known.taxNumber(),
                known.helpLine(),
                text(json, "header"),
                clock,
                tariffs,
                Rounding.valueOf(text(json, "rounding")));
    }

    static ObjectNode customer(Customer customer) {
        ObjectNode json = NODES.objectNode()
                .put("account", customer.account())
                .put("name", customer.name())
                .put("address", customer.address())
                .put("phone", customer.phone())
                .put("language", customer.language())
                .put("tariffClass", customer.tariffClass())
                .put("freeUnits", customer.freeUnits());
        ArrayNode debts = json.putArray("debts");
        customer.debts()
                .forEach(debt -> debts.addObject()
                        .put("code", debt.code())
                        .put("name", debt.name())
                        .put("currency", debt.balance().getCurrencyUnit().getCode())
                        .put("balance", debt.balance().getAmountMinorLong()));
        return json;
    }

    static Customer customer(JsonNode json) {
        if (!json.has("debts")) {
            return new Customer(text(json, "account"), text(json, "name"), text(json, "address"));
        }
        List<Debt> debts = new ArrayList<>();
        json.required("debts")
                .forEach(debt -> debts.add(new Debt(
                        text(debt, "code"),
                        text(debt, "name"),
                        money(debt, "balance", CurrencyUnit.of(text(debt, "currency"))))));
        return new Customer(
                text(json, "account"),
                text(json, "name"),
                text(json, "phone"),
                text(json, "address"),
                text(json, "language"),
                text(json, "tariffClass"),
                json.required("freeUnits").booleanValue(),
                debts);
    }

    static ObjectNode tariff(String text) {
        return NODES.objectNode().put("text", text);
    }

    /** Tapes begun before tariffs had a text hold flat prices field by field. */
    static Tariff tariff(JsonNode json) {
        return json.has("text") ? read(text(json, "text")) : flat(json);
    }

    private static Tariff read(String text) {
        if (TariffReader.read(text) instanceof TariffReading.Good good) {
            return good.tariff();
        }
        throw new IllegalArgumentException("the text of a tariff is not understood");
    }

    private static Tariff flat(JsonNode json) {
        CurrencyUnit currency = CurrencyUnit.of(text(json, "currency"));
        FlatTariff flat = new FlatTariff(
                text(json, "code"),
                text(json, "name"),
                new UnitPrice(currency, new BigDecimal(text(json, "price"))),
                TaxRate.ofPercent(text(json, "tax")),
                Rounding.valueOf(text(json, "rounding")),
                money(json, "minimum", currency));
        return flat.tariff(json.has("service") ? Service.valueOf(text(json, "service")) : Service.ELECTRICITY);
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
                .put("tariff", meter.tariff())
                .put("kt", meter.kt())
                .put("ken", meter.ken())
                .put("keyChangeTokens", meter.keyChangeTokens())
                .put("state", meter.state().name());
    }

    static Meter meter(JsonNode json) {
        MeterIdentity identity = new MeterIdentity(
                new PrimaryAccountNumber(text(json, "pan")),
                new SupplyGroupCode(text(json, "sgc")),
                new TariffIndex(json.required("ti").intValue()),
                new KeyRevision(json.required("krn").intValue()),
                EncryptionAlgorithm.of(json.required("ea").intValue()),
                TokenCarrier.of(json.required("tct").intValue()));
        Meter known = new Meter(
                identity,
                BaseDate.of(json.required("baseDate").intValue()),
                Service.valueOf(text(json, "service")),
                text(json, "utility"),
                text(json, "customer"),
                text(json, "tariff"));
        if (!json.has("state")) {
            return known;
        }
        return new Meter(
                identity,
                known.baseDate(),
                known.service(),
                known.utility(),
                known.customer(),
                known.tariff(),
                json.required("kt").intValue(),
                json.required("ken").intValue(),
                json.required("keyChangeTokens").intValue(),
                MeterState.valueOf(text(json, "state")));
    }

    static ObjectNode registered(Registered part) {
        ObjectNode json = NODES.objectNode().put("batch", part.batch()).put("part", part.part());
        ArrayNode customers = json.putArray("customers");
        part.customers().forEach(customer -> customers.add(customer(customer)));
        ArrayNode meters = json.putArray("meters");
        part.meters().forEach(meter -> meters.add(meter(meter)));
        return json;
    }

    static Registered registered(JsonNode json, Instant time, String actor) {
        List<Customer> customers = new ArrayList<>();
        json.required("customers").forEach(customer -> customers.add(customer(customer)));
        List<Meter> meters = new ArrayList<>();
        json.required("meters").forEach(meter -> meters.add(meter(meter)));
        return new Registered(
                time,
                actor,
                json.required("batch").longValue(),
                json.required("part").intValue(),
                customers,
                meters);
    }

    static ObjectNode batch(BatchTaken taken) {
        return NODES.objectNode()
                .put("batch", taken.batch())
                .put("parts", taken.parts())
                .put("customers", taken.customers())
                .put("meters", taken.meters())
                .put("sha256", taken.sha256());
    }

    static BatchTaken batch(JsonNode json) {
        return new BatchTaken(
                json.required("batch").longValue(),
                json.required("parts").intValue(),
                json.required("customers").longValue(),
                json.required("meters").longValue(),
                text(json, "sha256"));
    }
}
