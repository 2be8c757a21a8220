package org.utilitill.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FreeUnits;
import org.utilitill.tariff.charge.ValueAddedTax;

/** Tariffs for tests, as short as their rules are. */
public final class Tariffs {

    public static final LocalDate DAY = LocalDate.of(2025, 4, 10);

    private Tariffs() {}

    /** Steps as {@code "15 250, 80 756.2, 412"}; a star before a step makes it a lifeline step. */
    public static Prices.Stepped steps(String text) {
        return new Prices.Stepped(list(text), Optional.empty());
    }

    static List<Step> list(String text) {
        List<Step> steps = new ArrayList<>();
        for (String step : text.split(",", -1)) {
            String words = step.strip();
            boolean lifeline = words.startsWith("*");
            String[] parts = (lifeline ? words.substring(1) : words).split(" ", -1);
            Optional<BigDecimal> end = parts.length == 2 ? Optional.of(new BigDecimal(parts[0])) : Optional.empty();
            steps.add(new Step(end, new BigDecimal(parts[parts.length - 1]), lifeline));
        }
        return steps;
    }

    public static Tariff of(String currency, Prices prices, Charge... charges) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return new Tariff(
                new TariffId("T", 1),
                "Test",
                Service.ELECTRICITY,
                unit,
                new Validity(LocalDateTime.of(2020, 1, 1, 0, 0), Optional.empty()),
                MonthRule.CALENDAR,
                prices,
                List.of(charges),
                List.of(),
                Optional.empty(),
                Limits.NONE,
                Settlement.of(unit));
    }

    public static Tariff withDebts(Tariff tariff, DebtRule... rules) {
        return new Tariff(
                tariff.id(),
                tariff.name(),
                tariff.service(),
                tariff.currency(),
                tariff.validity(),
                tariff.month(),
                tariff.prices(),
                tariff.charges(),
                List.of(rules),
                tariff.freeUnits(),
                tariff.limits(),
                tariff.settlement());
    }

    public static Tariff with(Tariff tariff, MonthRule month, Optional<FreeUnits> free) {
        return new Tariff(
                tariff.id(),
                tariff.name(),
                tariff.service(),
                tariff.currency(),
                tariff.validity(),
                month,
                tariff.prices(),
                tariff.charges(),
                tariff.debts(),
                free,
                tariff.limits(),
                tariff.settlement());
    }

    public static FixedCharge fixed(String amount) {
        return new FixedCharge(
                "fee", "Service fee", new BigDecimal(amount), FixedCharge.Period.MONTH, true, 12, Optional.empty());
    }

    public static ValueAddedTax vat(String percent, ValueAddedTax.Rule rule, String... on) {
        return new ValueAddedTax("vat", "VAT", TaxRate.ofPercent(percent), rule, List.of(on), Optional.empty());
    }

    public static PricingInputs inputs() {
        return PricingInputs.first(DAY, Rounding.DOWN);
    }

    public static PricingInputs due(PricingInputs inputs, String sum) {
        return inputs.withFixed(List.of(new PricingInputs.FixedDue("fee", 1, new BigDecimal(sum))));
    }

    public static Debt debt(String currency, String code, String balance) {
        return new Debt(code, code, Money.of(CurrencyUnit.of(currency), new BigDecimal(balance)));
    }
}
