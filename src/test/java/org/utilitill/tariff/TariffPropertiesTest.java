package org.utilitill.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax;

/** What holds of every tariff: thousands of random ones, each named by its seed. */
class TariffPropertiesTest {

    private static final int TRIES = 4_000;
    private static final List<String> CURRENCIES = List.of("UGX", "KES", "ZAR", "KWD", "XOF");

    /** A random tariff with what a purchase depends on. */
    private record Shop(Tariff tariff, PricingInputs inputs) {

        TariffCalculator calculator() {
            return new TariffCalculator(tariff, inputs);
        }

        Shop after(BigDecimal units) {
            return new Shop(
                    tariff,
                    inputs.withMonthUnits(inputs.monthUnits().add(units)).withFixed(List.of()));
        }
    }

    private static Shop shop(Random random) {
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        List<Charge> charges = new ArrayList<>();
        List<String> lines = new ArrayList<>(List.of(Charge.ENERGY));
        if (random.nextBoolean()) {
            charges.add(fixed(random));
            lines.add("fee");
        }
        if (random.nextBoolean()) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(3000) - 500, 3);
            charges.add(new UnitAdder("adder", "Adder", List.of(new UnitAdder.DatedValue(Tariffs.DAY, value))));
            lines.add("adder");
        }
        if (random.nextBoolean()) {
            charges.add(new Levy("levy", "Levy", BigDecimal.valueOf(1 + random.nextInt(99), 1), List.of("energy")));
            lines.add("levy");
        }
        if (random.nextBoolean()) {
            charges.add(vat(random, lines));
        }
        Tariff tariff = Tariffs.of(currency, steps(random), charges.toArray(Charge[]::new));
        PricingInputs inputs = PricingInputs.first(
                        Tariffs.DAY, Rounding.values()[random.nextInt(Rounding.values().length)])
                .withMonthUnits(BigDecimal.valueOf(random.nextInt(4000), 1));
        return new Shop(tariff, lines.contains("fee") ? Tariffs.due(inputs, feeOf(tariff)) : inputs);
    }

    private static String feeOf(Tariff tariff) {
        return ((FixedCharge) tariff.charges().get(0)).amount().toPlainString();
    }

    private static FixedCharge fixed(Random random) {
        Optional<FixedCharge.Split> split = random.nextBoolean()
                ? Optional.of(new FixedCharge.Split(new BigDecimal("2"), new BigDecimal("50")))
                : Optional.empty();
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(300));
        return new FixedCharge("fee", "Fee", amount, FixedCharge.Period.MONTH, true, 12, split);
    }

    private static ValueAddedTax vat(Random random, List<String> lines) {
        ValueAddedTax.Rule rule = ValueAddedTax.Rule.values()[random.nextInt(3)];
        Optional<BigDecimal> above = rule == ValueAddedTax.Rule.ADDED && random.nextBoolean()
                ? Optional.of(BigDecimal.valueOf(1 + random.nextInt(300)))
                : Optional.empty();
        TaxRate rate = TaxRate.ofPercent(List.of("5", "7.5", "15", "16", "18").get(random.nextInt(5)));
        return new ValueAddedTax("vat", "VAT", rate, rule, lines, above);
    }

    /** Prices go up and down, at least 1, so that no adder takes them below zero. */
    private static Prices steps(Random random) {
        List<Step> steps = new ArrayList<>();
        BigDecimal end = BigDecimal.ZERO;
        for (int i = random.nextInt(5); i > 0; i--) {
            end = end.add(BigDecimal.valueOf(1 + random.nextInt(150)));
            steps.add(new Step(Optional.of(end), price(random), false));
        }
        steps.add(new Step(Optional.empty(), price(random), false));
        return new Prices.Stepped(steps, Optional.empty());
    }

    private static BigDecimal price(Random random) {
        return BigDecimal.valueOf(1_000 + random.nextInt(400_000), 3);
    }

    private static Money tender(Random random, Shop shop) {
        return Money.ofMinor(shop.tariff().currency(), 1 + random.nextInt(5_000_000));
    }

    private static Shop withDebt(Random random, Shop shop) {
        DebtRule.Kind kind = DebtRule.Kind.values()[random.nextInt(3)];
        Optional<BigDecimal> most =
                random.nextBoolean() ? Optional.of(BigDecimal.valueOf(1 + random.nextInt(60))) : Optional.empty();
        DebtRule rule = new DebtRule(
                DebtRule.ANY, kind, BigDecimal.valueOf(1 + random.nextInt(50)), most, random.nextBoolean());
        Debt debt = new Debt("D", "Debt", Money.ofMinor(shop.tariff().currency(), random.nextInt(3_000_000)));
        return new Shop(Tariffs.withDebts(shop.tariff(), rule), shop.inputs().withDebts(List.of(debt)));
    }

    @Test
    void linesAddUpToTheMoneyAndDebtsStayAboveZero() {
        for (long seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            Shop shop = withDebt(random, shop(random));
            Money tender = tender(random, shop);
            TariffCalculator calculator = shop.calculator();
            Energy units = calculator.units(tender);
            Quote quote = calculator.quote(tender, units);

            Money sum = Money.total(
                    tender.getCurrencyUnit(),
                    quote.lines().stream().map(QuoteLine::amount).toList());
            assertThat(sum).as("seed %d", seed).isEqualTo(tender);
            assertThat(quote.lines().stream()
                            .filter(DebtLine.class::isInstance)
                            .map(line -> ((DebtLine) line).left())
                            .filter(Money::isNegative))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void moreMoneyNeverBuysFewerUnits() {
        for (long seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            Shop shop = withDebt(random, shop(random));
            BigDecimal less = tender(random, shop).getAmount();
            BigDecimal more = less.add(BigDecimal.valueOf(random.nextInt(100), 2));
            TariffCalculator calculator = shop.calculator();
            assertThat(calculator.exactUnits(more))
                    .as("seed %d: %s and %s", seed, less, more)
                    .isGreaterThanOrEqualTo(calculator.exactUnits(less));
        }
    }

    /** Without a split fixed charge, which favours small purchases by its own rule. */
    @Test
    void twoPurchasesNeverBeatOneByMoreThanTheLastDigit() {
        for (long seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            Shop shop = shop(random);
            if (shop.tariff().charges().stream()
                    .anyMatch(charge ->
                            charge instanceof FixedCharge fixed && fixed.split().isPresent())) {
                continue;
            }
            BigDecimal one = tender(random, shop).getAmount();
            BigDecimal first = one.multiply(BigDecimal.valueOf(random.nextInt(1000), 3));
            BigDecimal whole = shop.calculator().exactUnits(one);
            BigDecimal before = shop.calculator().exactUnits(first);
            if (before.signum() == 0) {
                continue;
            }
            BigDecimal then = shop.after(before).calculator().exactUnits(one.subtract(first));
            assertThat(before.add(then).subtract(whole).abs())
                    .as("seed %d: %s and %s for %s", seed, before, then, whole)
                    .isLessThan(new BigDecimal("0.000000000001"));
        }
    }

    @Test
    void theSumForUnitsBuysThemAndACoinLessDoesNot() {
        for (long seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            Shop shop = withDebt(random, shop(random));
            Energy wanted = Energy.ofTenths(1 + random.nextInt(20_000));
            TariffCalculator calculator = shop.calculator();
            Optional<Money> total = calculator.total(wanted);
            if (total.isEmpty()) {
                continue;
            }
            assertThat(calculator.exactUnits(total.get().getAmount()))
                    .as("seed %d: %s for %s", seed, total, wanted)
                    .isGreaterThanOrEqualTo(wanted.toDecimal());
            assertThat(calculator.exactUnits(total.get().minusMinor(1).getAmount()))
                    .as("seed %d: a coin under %s for %s", seed, total, wanted)
                    .isLessThan(wanted.toDecimal());
        }
    }

    @Test
    void theExactSumForUnitsBuysExactlyThem() {
        for (long seed = 1; seed <= TRIES; seed++) {
            Random random = new Random(seed);
            Shop shop = withDebt(random, shop(random));
            BigDecimal wanted = BigDecimal.valueOf(1 + random.nextInt(20_000), 1);
            TariffCalculator calculator = shop.calculator();
            long own = seed;
            calculator
                    .exactTotal(wanted)
                    .ifPresent(total -> assertThat(calculator.exactUnits(total).setScale(9, RoundingMode.HALF_UP))
                            .as("seed %d: %s", own, total)
                            .isEqualByComparingTo(wanted));
        }
    }

    @Test
    void theSameInputsGiveTheSameQuote() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Shop shop = withDebt(random, shop(random));
            Money tender = tender(random, shop);
            Energy units = shop.calculator().units(tender);
            assertThat(shop.calculator().quote(tender, units))
                    .as("seed %d", seed)
                    .isEqualTo(shop.calculator().quote(tender, units));
        }
    }
}
