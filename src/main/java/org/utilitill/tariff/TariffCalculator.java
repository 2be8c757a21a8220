package org.utilitill.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.tariff.Deductions.Taken;
import org.utilitill.tariff.QuoteLine.RoundingLine;

/**
 * Money to units and units to money under a tariff, exact. Each step of the price is one division and one
 * multiplication; nothing is found by trying.
 */
public final class TariffCalculator {

    /** Far below a tenth of a unit and a coin, far above the last of 34 digits. */
    private static final int SETTLED = 18;

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final Tariff tariff;
    private final PricingInputs inputs;
    private final RateTable rates;
    private final StepWalk walk;
    private final Deductions deductions;

    /** A calculator for one purchase. */
    public TariffCalculator(Tariff tariff, PricingInputs inputs) {
        this.tariff = tariff;
        this.inputs = inputs;
        this.rates = new RateTable(tariff, inputs);
        this.walk = new StepWalk(rates, inputs.monthUnits().add(counted()));
        this.deductions = new Deductions(tariff, inputs, rates);
    }

    /** Free units that use up the cheap steps. */
    private BigDecimal counted() {
        boolean counts = tariff.freeUnits().filter(free -> free.counted()).isPresent();
        return counts ? inputs.free().toDecimal() : BigDecimal.ZERO;
    }

    /** What a sum buys, exact to 18 decimals and without free units; zero when charges and debts take all of it. */
    public BigDecimal exactUnits(BigDecimal tender) {
        BigDecimal[] bought = walk.unitsFor(deductions.from(tender).left());
        BigDecimal units = Arrays.stream(bought).reduce(BigDecimal.ZERO, BigDecimal::add);
        return units.setScale(SETTLED, RoundingMode.HALF_UP);
    }

    /**
     * What the token of a sum should carry: what it buys, rounded to tenths by the rule of the inputs, and the free
     * units. Zero when the sum buys less than the rule makes a tenth of.
     */
    public Energy units(Money total) {
        Energy paid = inputs.rounding().toTenths(exactUnits(total.getAmount()));
        return paid.tenths() == 0
                ? Energy.ZERO
                : Energy.ofTenths(paid.tenths() + inputs.free().tenths());
    }

    /** The exact sum that buys so many units, free ones not among them; empty when debts take everything. */
    public Optional<BigDecimal> exactTotal(BigDecimal units) {
        return deductions.tenderFor(walk.moneyFor(units)).map(sum -> sum.setScale(SETTLED, RoundingMode.HALF_UP));
    }

    /** The least sum that can be paid and buys so many units, free ones among them; empty when none does. */
    public Optional<Money> total(Energy units) {
        long paid = Math.max(units.tenths() - inputs.free().tenths(), 1);
        return exactTotal(Energy.ofTenths(paid).toDecimal())
                .map(sum -> tariff.settlement().upToCoin(tariff.currency(), sum));
    }

    /** The least sum that buys a tenth of a unit, and not less than the tariff's own minimum. */
    public Optional<Money> leastSum() {
        Optional<Money> own =
                tariff.limits().leastSale().map(least -> tariff.settlement().upToCoin(tariff.currency(), least));
        return exactTotal(TENTH)
                .map(sum -> tariff.settlement().upToCoin(tariff.currency(), sum))
                .map(sum -> own.filter(least -> least.isGreaterThan(sum)).orElse(sum));
    }

    /** What the next unit costs after so many of this purchase, with everything on it. */
    public BigDecimal nextPrice(BigDecimal after) {
        BigDecimal net = rates.price(walk.segmentAfter(after));
        return deductions.withTax(net);
    }

    /**
     * The quote for a sum.
     *
     * @param asked what the customer means to spend, enough for a tenth of a unit; they pay the nearest sum there
     *     are coins for
     * @param encoded what {@link #units} gave, after the token's amount field has had its say
     */
    public Quote quote(Money asked, Energy encoded) {
        Taken taken = deductions.from(asked.getAmount());
        BigDecimal exact = exactUnits(asked.getAmount());
        Money paidMoney = tariff.settlement().toCoin(asked);
        BigDecimal paid =
                Energy.ofTenths(encoded.tenths() - inputs.free().tenths()).toDecimal();
        QuoteLines lines = new QuoteLines(tariff, inputs, rates, deductions);
        List<QuoteLine> all = lines.of(asked, taken, walk.unitsFor(taken.left()), walk.split(paid));
        if (!paidMoney.equals(asked)) {
            all.add(new RoundingLine(paidMoney.minus(asked)));
        }
        return new Quote(tariff.id(), tariff.name(), paidMoney, encoded, exact, all, nextPrice(paid), inputs);
    }
}
