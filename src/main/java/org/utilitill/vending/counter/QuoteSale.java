package org.utilitill.vending.counter;

import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.money.MoneyFormat;
import org.utilitill.money.MoneyText;
import org.utilitill.money.MoneyText.Amount;
import org.utilitill.money.MoneyText.NotAnAmount;
import org.utilitill.sts.field.AmountField;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.vault.TokenModule;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.QuoteOutcome.NoQuote;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Prices a sale: what the money buys, as the token will carry it. */
public final class QuoteSale {

    private final TokenModule module;
    private final Pricing pricing;
    private final SaleLimits limits;

    /** Quotes whose units are what the module's tokens can carry. */
    QuoteSale(TokenModule module, Pricing pricing) {
        this.module = module;
        this.pricing = pricing;
        this.limits = new SaleLimits(pricing);
    }

    /** A price for an amount as it was typed. */
    public QuoteOutcome quote(MeterCard card, String typed) {
        MoneyText text = MoneyFormat.parse(typed, card.tariff().currency());
        if (text instanceof NotAnAmount wrong) {
            return new NoQuote(refusalOf(wrong, card));
        }
        return quote(card, ((Amount) text).money());
    }

    /** A price for units as they were typed: the least sum that buys them. */
    public QuoteOutcome quoteUnits(MeterCard card, String typed) {
        Optional<Energy> units = UnitsText.parse(typed);
        if (units.isEmpty()) {
            return new NoQuote(Refusal.of(RefusalCode.UNITS_NOT_A_NUMBER, typed));
        }
        if (units.get().tenths() > AmountField.MAX_UNITS) {
            return new NoQuote(tokenMaximum());
        }
        Optional<Money> total = pricing.calculator(card).total(units.get());
        return total.map(sum -> quote(card, sum)).orElseGet(() -> new NoQuote(Refusal.of(RefusalCode.DEBT_TAKES_ALL)));
    }

    /** A price for an amount above zero. */
    public QuoteOutcome quote(MeterCard card, Money asked) {
        TariffCalculator calculator = pricing.calculator(card);
        Optional<Money> least = calculator.leastSum();
        Energy units = calculator.units(asked);
        if (least.isEmpty()) {
            return new NoQuote(Refusal.of(RefusalCode.DEBT_TAKES_ALL));
        }
        if (asked.isLessThan(least.get()) || units.tenths() < 1) {
            return NoQuote.least(
                    Refusal.of(RefusalCode.AMOUNT_TOO_SMALL, MoneyFormat.withCode(least.get())), least.get());
        }
        Optional<Long> encoded = module.encodable(units.tenths());
        if (encoded.isEmpty()) {
            return new NoQuote(tokenMaximum());
        }
        Quote quote = calculator.quote(asked, Energy.ofTenths(encoded.get()));
        Optional<Refusal> over = limits.refusal(card, quote);
        return over.<QuoteOutcome>map(NoQuote::new)
                .orElseGet(() -> new Quoted(card, quote, pricing.difference(card, quote)));
    }

    private static Refusal tokenMaximum() {
        String most = MoneyFormat.grouped(Energy.ofTenths(AmountField.MAX_UNITS).toString());
        return Refusal.of(RefusalCode.OVER_TOKEN_MAXIMUM, most);
    }

    static Refusal refusalOf(NotAnAmount wrong, MeterCard card) {
        String decimals = Integer.toString(card.tariff().currency().getDecimalPlaces());
        return switch (wrong.reason()) {
            case EMPTY, NOT_A_NUMBER -> Refusal.of(RefusalCode.AMOUNT_NOT_A_NUMBER, wrong.typed());
            case ZERO -> Refusal.of(RefusalCode.AMOUNT_ZERO);
            case NEGATIVE -> Refusal.of(RefusalCode.AMOUNT_NEGATIVE);
            case TOO_MANY_DECIMALS ->
                Refusal.of(
                        RefusalCode.AMOUNT_DECIMALS,
                        wrong.typed(),
                        card.tariff().currency().getCode(),
                        decimals);
            case TOO_LARGE -> tokenMaximum();
        };
    }
}
