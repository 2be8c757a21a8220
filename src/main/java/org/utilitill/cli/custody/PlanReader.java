package org.utilitill.cli.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
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
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.tariff.FlatTariff;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.tariff.file.TariffWriter;
import org.utilitill.vending.station.StationHouse.FirstDay;

/**
 * Reads the plan of a new station:
 *
 * <pre>
 * {"shop":      {"name", "address", "phone", "taxNumber", "terminal", "currency"},
 *  "utilities": [{"code", "name", "taxNumber", "helpLine", "utcOffset"}],
 *  "tariffs":   [{"code", "name", "service", "price", "tax", "rounding", "minimum"}],
 *  "meters":    [{"number", "sgc", "krn", "ti", "ea", "tct", "baseDate", "service", "utility", "tariff",
 *                 "account", "customer", "address"}],
 *  "credit":    "100000.00"}
 * </pre>
 *
 * All but the shop may be left out, of a utility {@code utcOffset}, of a tariff the service (electricity). The first
 * thing that is wrong is told with its place.
 */
final class PlanReader {

    private static final Set<String> OF_PLAN = Set.of("shop", "utilities", "tariffs", "meters", "credit");
    private static final Set<String> OF_SHOP = Set.of("name", "address", "phone", "taxNumber", "terminal", "currency");
    private static final Set<String> OF_UTILITY = Set.of("code", "name", "taxNumber", "helpLine", "utcOffset");
    private static final Set<String> OF_TARIFF =
            Set.of("code", "name", "service", "price", "tax", "rounding", "minimum");
    private static final Set<String> OF_METER = Set.of(
            "number",
            "sgc",
            "krn",
            "ti",
            "ea",
            "tct",
            "baseDate",
            "service",
            "utility",
            "tariff",
            "account",
            "customer",
            "address");

    private final Map<String, Utility> utilities = new LinkedHashMap<>();
    private final Map<String, Tariff> tariffs = new LinkedHashMap<>();
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final List<Meter> meters = new ArrayList<>();
    private Optional<Money> credit = Optional.empty();
    private @Nullable String fault;
    private @Nullable Shop shop;

    PlanReader(ObjectNode json) {
        try {
            read(PlanPart.whole(json).only(OF_PLAN));
        } catch (PlanPart.Wrong e) {
            fault = e.getMessage();
        }
    }

    /** What is wrong with the plan, if anything is. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** The shop of a plan without a fault. */
    Shop shop() {
        if (shop == null) {
            throw new IllegalStateException("a plan with a fault has no shop");
        }
        return shop;
    }

    /** What it knows from the first day. */
    FirstDay firstDay() {
        return new FirstDay(
                List.copyOf(utilities.values()),
                List.copyOf(tariffs.values()),
                List.copyOf(customers.values()),
                meters,
                credit);
    }

    private void read(PlanPart plan) {
        Shop read = shop(plan.part("shop").only(OF_SHOP));
        plan.parts("utilities").forEach(part -> utility(part.only(OF_UTILITY)));
        plan.parts("tariffs").forEach(part -> tariff(part.only(OF_TARIFF), read.currency()));
        plan.parts("meters").forEach(part -> meter(part.only(OF_METER)));
        if (plan.has("credit")) {
            Money money = plan.figure("credit", figure -> Money.of(read.currency(), figure));
            plan.require(money.isPositive(), "credit", "is not above zero");
            credit = Optional.of(money);
        }
        shop = read;
    }

    private static Shop shop(PlanPart part) {
        String name = part.name("name");
        String address = part.text("address");
        String phone = part.text("phone");
        String taxNumber = part.text("taxNumber");
        CurrencyUnit currency = part.value("currency", CurrencyUnit::of);
        return part.value("terminal", terminal -> new Shop(name, address, phone, taxNumber, terminal, currency, false));
    }

    private void utility(PlanPart part) {
        TokenClock clock = part.has("utcOffset") ? part.value("utcOffset", TokenClock::of) : TokenClock.UTC;
        Utility utility =
                new Utility(part.name("code"), part.name("name"), part.text("taxNumber"), part.text("helpLine"), clock);
        part.require(utilities.put(utility.code(), utility) == null, "code", "stands twice");
    }

    private void tariff(PlanPart part, CurrencyUnit currency) {
        FlatTariff flat = new FlatTariff(
                part.name("code"),
                part.name("name"),
                part.figure("price", figure -> new UnitPrice(currency, figure)),
                part.figure("tax", TaxRate::new),
                part.word("rounding", Rounding.values()),
                part.figure("minimum", figure -> Money.of(currency, figure)));
        Service service = part.has("service") ? part.word("service", Service.values()) : Service.ELECTRICITY;
        boolean writable = TariffReader.read(TariffWriter.write(flat.tariff(service))) instanceof TariffReading.Good;
        part.require(writable, "code", "or another field is not possible in a tariff file");
        part.require(tariffs.put(flat.code(), flat.tariff(service)) == null, "code", "stands twice");
    }

    private void meter(PlanPart part) {
        MeterIdentity identity = identity(part);
        Customer customer = new Customer(part.name("account"), part.name("customer"), part.text("address"));
        Customer known = customers.putIfAbsent(customer.account(), customer);
        part.require(known == null || known.equals(customer), "account", "is another customer's");
        boolean twice = meters.stream().anyMatch(other -> other.number().equals(number(identity)));
        part.require(!twice, "number", "stands twice");
        meters.add(new Meter(
                identity,
                part.numbered("baseDate", BaseDate::of),
                part.word("service", Service.values()),
                known(part, "utility", utilities::containsKey),
                customer.account(),
                known(part, "tariff", tariffs::containsKey)));
    }

    private static MeterNumber number(MeterIdentity identity) {
        return identity.pan().meterNumber();
    }

    private static String known(PlanPart part, String field, Predicate<String> isKnown) {
        String code = part.name(field);
        part.require(isKnown.test(code), field, "is not in the plan");
        return code;
    }

    private static MeterIdentity identity(PlanPart part) {
        return new MeterIdentity(
                part.value("number", digits -> PrimaryAccountNumber.of(MeterNumber.of(digits))),
                part.value("sgc", SupplyGroupCode::new),
                part.numbered("ti", TariffIndex::new),
                part.numbered("krn", KeyRevision::new),
                part.numbered("ea", EncryptionAlgorithm::of),
                part.numbered("tct", TokenCarrier::of));
    }
}
