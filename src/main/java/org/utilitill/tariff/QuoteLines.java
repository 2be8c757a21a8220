package org.utilitill.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.tariff.Deductions.Taken;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.QuoteLine.AdderLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.LevyLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.QuoteLine.StepUse;
import org.utilitill.tariff.QuoteLine.TaxLine;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.StampDuty;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax;

/** The lines of a quote: exact money, each rounded to the smallest coin, the remainder on the energy. */
final class QuoteLines {

    private final Tariff tariff;
    private final PricingInputs inputs;
    private final RateTable rates;
    private final Deductions deductions;

    QuoteLines(Tariff tariff, PricingInputs inputs, RateTable rates, Deductions deductions) {
        this.tariff = tariff;
        this.inputs = inputs;
        this.rates = rates;
        this.deductions = deductions;
    }

    /**
     * The energy first, then charges in the tariff's order, then debts.
     *
     * @param bought what the money buys of each segment, exact
     * @param token what the token carries of each segment, free units left out
     */
    List<QuoteLine> of(Money total, Taken taken, BigDecimal[] bought, BigDecimal[] token) {
        BigDecimal[] columns = columns(taken, bought);
        List<QuoteLine> others = new ArrayList<>();
        for (Charge charge : tariff.charges()) {
            line(charge, taken, columns, total).ifPresent(others::add);
        }
        taken.debts().forEach((debt, paid) -> {
            Money amount = money(paid);
            others.add(new DebtLine(
                    debt.code(), debt.name(), amount, debt.balance().minus(amount)));
        });
        Money rest = total;
        for (QuoteLine line : others) {
            rest = rest.minus(line.amount());
        }
        List<QuoteLine> lines = new ArrayList<>();
        lines.add(new EnergyLine(uses(token), rest));
        lines.addAll(others);
        return lines;
    }

    /** What is bought of each segment, and what is paid of each fixed charge before tax. */
    private BigDecimal[] columns(Taken taken, BigDecimal[] bought) {
        BigDecimal[] columns =
                Arrays.copyOf(bought, bought.length + rates.fixed().size());
        Arrays.fill(columns, bought.length, columns.length, BigDecimal.ZERO);
        for (Map.Entry<FixedDue, BigDecimal> paid : taken.fixed().entrySet()) {
            for (int i = 0; i < rates.fixed().size(); i++) {
                FixedCharge charge = rates.fixed().get(i);
                if (charge.code().equals(paid.getKey().code())) {
                    columns[bought.length + i] = paid.getValue().divide(rates.grossOf(charge), MathContext.DECIMAL128);
                }
            }
        }
        return columns;
    }

    private Optional<QuoteLine> line(Charge charge, Taken taken, BigDecimal[] columns, Money total) {
        Money amount = money(rates.amount(charge.code(), columns));
        if (charge instanceof FixedCharge fixed) {
            return taken.fixed().entrySet().stream()
                    .filter(paid -> paid.getKey().code().equals(fixed.code()))
                    .findFirst()
                    .map(paid -> fixed(fixed, paid.getKey(), paid.getValue(), amount));
        }
        if (charge instanceof UnitAdder adder) {
            return some(new AdderLine(adder.code(), adder.name(), adder.on(inputs.day()), amount));
        }
        if (charge instanceof Levy levy) {
            Money base = money(rates.baseOf(levy.code(), columns));
            return some(new LevyLine(levy.code(), levy.name(), new TaxRate(levy.percent()), base, amount));
        }
        if (charge instanceof StampDuty stamp) {
            BigDecimal fee = taken.stamps().getOrDefault(stamp, BigDecimal.ZERO);
            return some(new StampLine(stamp.code(), stamp.name(), money(fee)));
        }
        return tax((ValueAddedTax) charge, taken, columns, total);
    }

    private Optional<QuoteLine> tax(ValueAddedTax tax, Taken taken, BigDecimal[] columns, Money total) {
        BigDecimal onAll = taken.taxes().get(tax);
        Money amount = money(onAll == null ? rates.amount(tax.code(), columns) : onAll);
        Money base = onAll == null
                ? money(rates.baseOf(tax.code(), columns))
                : total.minus(untaxed(taken)).minus(amount);
        return some(new TaxLine(tax.code(), tax.name(), tax.rate(), base, amount));
    }

    private Money untaxed(Taken taken) {
        return money(deductions.untaxed(taken.debts()));
    }

    /** A line of nothing is left out. */
    private static Optional<QuoteLine> some(QuoteLine line) {
        return line.amount().isZero() ? Optional.empty() : Optional.of(line);
    }

    private QuoteLine fixed(FixedCharge charge, FixedDue due, BigDecimal paid, Money amount) {
        Money withTax = money(paid);
        Money left = money(deductions.gross(due, charge)).minus(withTax);
        return new FixedLine(charge.code(), charge.name(), due.periods(), amount, withTax, left);
    }

    private List<StepUse> uses(BigDecimal[] token) {
        List<StepUse> uses = new ArrayList<>();
        for (int i = 0; i < token.length; i++) {
            if (token[i].signum() > 0) {
                UnitPrice price =
                        new UnitPrice(tariff.currency(), rates.segments().get(i).price());
                uses.add(new StepUse(token[i], price));
            }
        }
        return uses;
    }

    private Money money(BigDecimal exact) {
        return Money.of(tariff.currency(), exact, RoundingMode.HALF_UP);
    }
}
