package org.utilitill.vending.counter;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.money.MoneyFormat;
import org.utilitill.tariff.Limits;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.history.MeterAccount;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** The most a tariff sells at once, in a day and in a month. */
final class SaleLimits {

    private final Pricing pricing;

    SaleLimits(Pricing pricing) {
        this.pricing = pricing;
    }

    /** The first limit that a quote passes, with what is left under it. */
    Optional<Refusal> refusal(MeterCard card, Quote quote) {
        Limits limits = card.tariff().limits();
        MeterAccount today = pricing.today(card);
        Money zero = Money.zero(quote.total().getCurrencyUnit());
        return money(RefusalCode.OVER_SALE, limits.mostSale(), zero, quote.total())
                .or(() -> money(RefusalCode.OVER_DAY, limits.mostDay(), today.dayMoney(), quote.total()))
                .or(() -> units(RefusalCode.OVER_SALE_UNITS, limits.mostSaleUnits(), Energy.ZERO, quote.units()))
                .or(() -> units(RefusalCode.OVER_DAY_UNITS, limits.mostDayUnits(), today.dayUnits(), quote.units()))
                .or(() -> units(
                        RefusalCode.OVER_MONTH_UNITS, limits.mostMonthUnits(), today.monthUnits(), quote.units()));
    }

    private static Optional<Refusal> money(RefusalCode code, Optional<BigDecimal> most, Money before, Money now) {
        return most.filter(limit -> before.plus(now).getAmount().compareTo(limit) > 0)
                .map(limit -> limit.subtract(before.getAmount()).max(BigDecimal.ZERO))
                .map(left -> Refusal.of(code, MoneyFormat.withCode(Money.of(now.getCurrencyUnit(), left))));
    }

    private static Optional<Refusal> units(RefusalCode code, Optional<BigDecimal> most, Energy before, Energy now) {
        BigDecimal sum = before.toDecimal().add(now.toDecimal());
        return most.filter(limit -> sum.compareTo(limit) > 0)
                .map(limit -> limit.subtract(before.toDecimal()).max(BigDecimal.ZERO))
                .map(left -> Refusal.of(code, MoneyFormat.grouped(left.toPlainString())));
    }
}
