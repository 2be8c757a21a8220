package org.utilitill.vending.tariffs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.money.Energy;
import org.utilitill.sale.SaleMade;
import org.utilitill.sts.field.AmountField;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;

/**
 * A sale as another version would have priced it. What the sale kept is used as it is; what the old version made of
 * it, such as the sum of a monthly fee, is made anew by the rules of the other.
 */
final class Repricing {

    private final Tariff next;

    Repricing(Tariff next) {
        this.next = next;
    }

    TariffPreview.Line line(SaleMade sale, Optional<Tariff> then) {
        Quote quote = sale.quote();
        TariffCalculator calculator = new TariffCalculator(next, inputs(quote.inputs(), then));
        Energy units = encoded(calculator.units(quote.asked()));
        return TariffPreview.Line.of(sale.receipt().toString(), quote.total(), quote.units(), units);
    }

    /** What a token can carry of so many units; as many again when it can carry none or not so many. */
    static Energy encoded(Energy units) {
        boolean fits = units.tenths() >= 1 && units.tenths() <= AmountField.MAX_UNITS;
        return fits ? Energy.ofTenths(AmountField.decode(AmountField.encode(units.tenths()))) : units;
    }

    private PricingInputs inputs(PricingInputs kept, Optional<Tariff> then) {
        LocalDate begins = next.validity().from().toLocalDate();
        return new PricingInputs(
                kept.day().isBefore(begins) ? begins : kept.day(),
                kept.monthUnits(),
                lifeline(kept),
                kept.tariffClass(),
                kept.usualUse(),
                next.freeUnits().isPresent() ? kept.free() : Energy.ZERO,
                fixed(kept, then),
                kept.debts(),
                next.settlement().units().orElse(kept.rounding()));
    }

    private boolean lifeline(PricingInputs kept) {
        Optional<BigDecimal> most =
                next.prices() instanceof Prices.Stepped steps ? steps.lifelineMost() : Optional.empty();
        return most.isEmpty()
                || kept.usualUse().filter(use -> use.compareTo(most.get()) > 0).isEmpty();
    }

    private List<FixedDue> fixed(PricingInputs kept, Optional<Tariff> then) {
        List<FixedDue> due = new ArrayList<>();
        for (FixedCharge charge : fixed(next)) {
            Optional<FixedDue> before = kept.fixed().stream()
                    .filter(own -> own.code().equals(charge.code()))
                    .findFirst();
            int periods = before.map(FixedDue::periods).orElseGet(() -> isNewAndFirst(charge, kept, then) ? 1 : 0);
            BigDecimal sum = sum(charge, periods)
                    .add(before.flatMap(own -> left(own, then)).orElse(BigDecimal.ZERO));
            if (sum.signum() > 0) {
                due.add(new FixedDue(charge.code(), periods, sum));
            }
        }
        return due;
    }

    /** A fee that the old version did not have falls due with the first purchase of a month. */
    private static boolean isNewAndFirst(FixedCharge charge, PricingInputs kept, Optional<Tariff> then) {
        boolean known = then.stream()
                .flatMap(tariff -> fixed(tariff).stream())
                .anyMatch(own -> own.code().equals(charge.code()));
        return !known && kept.monthUnits().signum() == 0;
    }

    private static Optional<BigDecimal> left(FixedDue due, Optional<Tariff> then) {
        return then.flatMap(tariff -> fixed(tariff).stream()
                        .filter(own -> own.code().equals(due.code()))
                        .findFirst())
                .map(own -> due.due().subtract(sum(own, due.periods())).max(BigDecimal.ZERO));
    }

    private static BigDecimal sum(FixedCharge charge, int periods) {
        return charge.amount().multiply(BigDecimal.valueOf(periods));
    }

    private static List<FixedCharge> fixed(Tariff tariff) {
        List<FixedCharge> fixed = new ArrayList<>();
        for (Charge charge : tariff.charges()) {
            if (charge instanceof FixedCharge own) {
                fixed.add(own);
            }
        }
        return fixed;
    }
}
