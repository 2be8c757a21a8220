package org.utilitill.ui;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.journal.tape.Change;
import org.utilitill.registry.Customer;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Permission;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SellOrder;

/** A test shop that is sold in by steps with a fee, charges, taxes, debts and free units; made before a window opens. */
final class SteppedShop {

    private static final String KES_TARIFF = """
            utilitill tariff: 1
            code: D1
            version: 2
            name: Domestic
            service: electricity
            currency: KES
            from: 2026-01-01
            steps:
              - {up to: 30, price: 12.20}
              - {up to: 100, price: 16.50}
              - price: 20.60
            charges:
              - {kind: fixed, code: fee, name: Monthly fee, amount: 150, per: month}
              - {kind: per unit, code: fuel, name: Fuel cost, values: [{from: 2026-01-01, value: 3.69}]}
              - {kind: vat, code: vat, percent: 16, rule: added, on: [fee, energy, fuel]}
              - {kind: levy, code: rural, name: Rural levy, percent: 5, on: [energy]}
            debts:
              - {debt: any other, take: 20 % of tender}
            free units: {units: 10}
            rounding: down
            """;

    private static final String UGX_TARIFF = """
            utilitill tariff: 1
            code: D1
            version: 2
            name: Domestic
            service: electricity
            currency: UGX
            from: 2026-01-01
            steps:
              - {up to: 15, price: 250}
              - {up to: 80, price: 756.2}
              - {up to: 150, price: 412}
              - price: 756.2
            charges:
              - {kind: fixed, code: fee, name: Service fee, amount: 3360, per: month, accrues: yes, most: 12}
              - {kind: vat, code: vat, percent: 18, rule: added, on: [fee, energy]}
            debts:
              - {debt: any other, take: 10 % of tender}
            rounding: down
            """;

    private final Path home;
    private final TestShop.Plan plan;
    private long ids;

    SteppedShop(Path home, TestShop.Plan plan) {
        this.home = home;
        this.plan = plan;
        try (TestShop shop = at("2026-01-05T09:00:00Z")) {
            String text = plan.currency().getCode().equals("UGX") ? UGX_TARIFF : KES_TARIFF;
            TariffReading.Good read = (TariffReading.Good) TariffReader.read(text);
            bring(shop, new Change.TariffBrought(read.tariff(), text, Optional.empty()));
        }
    }

    /** A customer owes so much. */
    SteppedShop owing(String account, String balance) {
        try (TestShop shop = at("2026-01-05T10:00:00Z")) {
            Money owed = Money.of(plan.currency(), new BigDecimal(balance));
            change(shop, account, false, List.of(new Debt("ARREARS", "Arrears", owed)));
        }
        return this;
    }

    /** A customer is entitled to free units. */
    SteppedShop entitled(String account) {
        try (TestShop shop = at("2026-01-05T10:00:00Z")) {
            change(shop, account, true, List.of());
        }
        return this;
    }

    /** A sale of before. */
    SteppedShop sold(String time, String meter, String money) {
        try (TestShop shop = at(time)) {
            Known known = (Known) shop.vending().find(meter);
            Quoted quoted = (Quoted) shop.vending().quote(known.card(), money);
            Money given = quoted.quote().total();
            shop.vending()
                    .sell(new SellOrder(new UUID(8, ++ids), TestShop.CASHIER, quoted, given, Channel.COMMAND, false));
        }
        return this;
    }

    private TestShop at(String time) {
        return TestShop.at(home, TestClock.at(time), plan, slip -> {});
    }

    private static void change(TestShop shop, String account, boolean free, List<Debt> debts) {
        Customer old = shop.journal().registers().customer(account).orElseThrow();
        bring(
                shop,
                new Change.CustomerSet(
                        new Customer(account, old.name(), "0722 404 111", old.address(), "", "", free, debts)));
    }

    private static void bring(TestShop shop, Change change) {
        shop.bring(Instant.parse("2026-01-05T10:00:00Z"), Permission.SET_TARIFF, change);
    }
}
