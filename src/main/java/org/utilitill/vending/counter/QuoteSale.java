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
import org.utilitill.tariff.Tariff;
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

    /** Quotes whose units are what the module's tokens can carry. */
    public QuoteSale(TokenModule module) {
        this.module = module;
    }

    /** A price for an amount as it was typed. */
    public QuoteOutcome quote(MeterCard card, String typed) {
        MoneyText text = MoneyFormat.parse(typed, card.tariff().price().currency());
        if (text instanceof NotAnAmount wrong) {
            return new NoQuote(refusalOf(wrong, card));
        }
        return quote(card, ((Amount) text).money());
    }

    /** A price for an amount above zero. */
    public QuoteOutcome quote(MeterCard card, Money total) {
        Tariff tariff = card.tariff();
        Money least = TariffCalculator.leastSum(tariff);
        Energy units = TariffCalculator.units(tariff, total);
        if (total.isLessThan(least) || units.tenths() < 1) {
            return new NoQuote(Refusal.of(RefusalCode.AMOUNT_TOO_SMALL, MoneyFormat.withCode(least)));
        }
        Optional<Long> encoded = module.encodable(units.tenths());
        if (encoded.isEmpty()) {
            String most =
                    MoneyFormat.grouped(Energy.ofTenths(AmountField.MAX_UNITS).toString());
            return new NoQuote(Refusal.of(RefusalCode.OVER_TOKEN_MAXIMUM, most));
        }
        Quote quote = TariffCalculator.quote(tariff, total, Energy.ofTenths(encoded.get()));
        return new Quoted(card, quote);
    }

    static Refusal refusalOf(NotAnAmount wrong, MeterCard card) {
        String decimals = Integer.toString(card.tariff().price().currency().getDecimalPlaces());
        return switch (wrong.reason()) {
            case EMPTY, NOT_A_NUMBER -> Refusal.of(RefusalCode.AMOUNT_NOT_A_NUMBER, wrong.typed());
            case ZERO -> Refusal.of(RefusalCode.AMOUNT_ZERO);
            case NEGATIVE -> Refusal.of(RefusalCode.AMOUNT_NEGATIVE);
            case TOO_MANY_DECIMALS ->
                Refusal.of(
                        RefusalCode.AMOUNT_DECIMALS,
                        wrong.typed(),
                        card.tariff().price().currency().getCode(),
                        decimals);
            case TOO_LARGE -> {
                String most = MoneyFormat.grouped(
                        Energy.ofTenths(AmountField.MAX_UNITS).toString());
                yield Refusal.of(RefusalCode.OVER_TOKEN_MAXIMUM, most);
            }
        };
    }
}
