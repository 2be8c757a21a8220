package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.Band;
import org.utilitill.tariff.Limits;
import org.utilitill.tariff.MonthRule;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.Settlement;
import org.utilitill.tariff.Step;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.Validity;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FreeUnits;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.StampDuty;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax;

/** Tariffs of every shape that the format has, by seed. */
final class RandomTariffs {

    private static final List<String> CURRENCIES = List.of("KES", "UGX", "XOF", "TND", "ZAR");
    private static final List<String> NAMES = List.of(
            "Domestic", "Fee: \"monthly\" #1", "Énergie à l'usage", "تعرفة", "yes", "1.0", "a \\ b, [c]", "- x");

    private final Random random;
    private final CurrencyUnit currency;

    RandomTariffs(long seed) {
        this.random = new Random(seed);
        this.currency = CurrencyUnit.of(one(CURRENCIES));
    }

    Tariff tariff() {
        LocalDateTime from = LocalDateTime.of(2020 + random.nextInt(10), 1 + random.nextInt(12), 1, 0, 0)
                .plusMinutes(random.nextBoolean() ? 0 : random.nextInt(1000));
        return new Tariff(
                new TariffId("T" + random.nextInt(100), 1 + random.nextInt(50)),
                one(NAMES),
                one(List.of(Service.values())),
                currency,
                new Validity(from, maybe(from.plusDays(30))),
                one(List.of(MonthRule.values())),
                prices(),
                charges(),
                debts(),
                maybe(new FreeUnits(tenths(), List.of("INDIGENT", "DL"), random.nextBoolean(), random.nextBoolean())),
                limits(),
                new Settlement(
                        maybe(one(List.of(Rounding.values()))),
                        Settlement.of(currency).coin()));
    }

    private Prices prices() {
        int count = 1 + random.nextInt(5);
        List<Step> steps = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        boolean lifeline = count > 1 && random.nextBoolean();
        for (int i = 0; i < count; i++) {
            Optional<BigDecimal> upTo =
                    i == count - 1 ? Optional.empty() : Optional.of(BigDecimal.valueOf(10L * (i + 1)));
            steps.add(new Step(upTo, price(), i == 0 && lifeline));
            bands.add(new Band("B" + i, upTo, price()));
        }
        return random.nextInt(3) == 0
                ? new Prices.Banded(bands)
                : new Prices.Stepped(steps, lifeline ? maybe(BigDecimal.valueOf(100)) : Optional.empty());
    }

    private List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        List<String> on = new ArrayList<>(List.of(Charge.ENERGY));
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Charge charge = charge("c" + i, List.copyOf(on));
            charges.add(charge);
            if (!(charge instanceof StampDuty) && random.nextBoolean()) {
                on.add(charge.code());
            }
        }
        if (random.nextBoolean()) {
            TaxRate rate = new TaxRate(percent());
            charges.add(new ValueAddedTax("vat", "", rate, ValueAddedTax.Rule.TENDER, List.of(), Optional.empty()));
        }
        return charges;
    }

    private Charge charge(String code, List<String> on) {
        String name = one(NAMES);
        return switch (random.nextInt(5)) {
            case 0 -> fixed(code, name);
            case 1 -> new UnitAdder(code, name, values());
            case 2 -> new Levy(code, name, percent(), on);
            case 3 ->
                new ValueAddedTax(
                        code,
                        name,
                        new TaxRate(percent()),
                        one(List.of(ValueAddedTax.Rule.ADDED, ValueAddedTax.Rule.INSIDE)),
                        on,
                        maybe(BigDecimal.valueOf(250)));
            default ->
                new StampDuty(
                        code,
                        name,
                        List.of(
                                new StampDuty.StampStep(BigDecimal.ZERO, BigDecimal.TEN),
                                new StampDuty.StampStep(BigDecimal.valueOf(100), BigDecimal.valueOf(20))));
        };
    }

    private FixedCharge fixed(String code, String name) {
        boolean accrues = random.nextBoolean();
        return new FixedCharge(
                code,
                name,
                price(),
                one(List.of(FixedCharge.Period.values())),
                accrues,
                accrues ? 1 + random.nextInt(24) : 1,
                maybe(new FixedCharge.Split(BigDecimal.valueOf(2), percent())));
    }

    private List<UnitAdder.DatedValue> values() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        return List.of(
                new UnitAdder.DatedValue(day, new BigDecimal("3.6900")),
                new UnitAdder.DatedValue(day.plusMonths(1), new BigDecimal("-0.00001")));
    }

    private List<DebtRule> debts() {
        List<DebtRule> rules = new ArrayList<>();
        for (DebtRule.Kind kind : DebtRule.Kind.values()) {
            if (random.nextBoolean()) {
                BigDecimal value = kind == DebtRule.Kind.ALL ? BigDecimal.ZERO : BigDecimal.valueOf(30);
                String debt = kind == DebtRule.Kind.ALL ? DebtRule.ANY : "D-" + kind.ordinal();
                rules.add(new DebtRule(debt, kind, value, maybe(percent()), random.nextBoolean()));
            }
        }
        return rules;
    }

    private Limits limits() {
        return new Limits(
                maybe(BigDecimal.valueOf(5)),
                maybe(BigDecimal.valueOf(5000)),
                maybe(tenths()),
                maybe(BigDecimal.valueOf(9000)),
                maybe(tenths()),
                maybe(tenths()));
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(1 + random.nextInt(9_999), 2);
    }

    private BigDecimal tenths() {
        return BigDecimal.valueOf(1 + random.nextInt(10_000), 1);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
