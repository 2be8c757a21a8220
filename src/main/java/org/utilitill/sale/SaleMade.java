package org.utilitill.sale;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.history.MeterAccount;

/**
 * A sale, whole and by itself: who, for which meter, for how much, with which token, and what is left of the credit.
 *
 * @param saleId made by whoever asked for the sale, so that asking twice sells once
 * @param receipt its number
 * @param time when
 * @param operator name of the cashier
 * @param meter as it was known at that moment
 * @param customer as known at that moment
 * @param quote what the money bought
 * @param account of the meter after it
 * @param tender how it was paid
 * @param tid of the token, unique for the meter and its base date
 * @param token the 20 digits
 * @param creditLeft the agent's credit after this sale
 */
public record SaleMade(
        UUID saleId,
        ReceiptNumber receipt,
        Instant time,
        String operator,
        Meter meter,
        Customer customer,
        Quote quote,
        MeterAccount account,
        Tender tender,
        TokenId tid,
        TokenNumber token,
        Money creditLeft)
        implements SaleEvent {

    public SaleMade {
        if (!tender.due().equals(quote.total())) {
            throw new IllegalArgumentException("tender is for %s, quote for %s".formatted(tender.due(), quote.total()));
        }
        if (tid.baseDate() != meter.baseDate()) {
            throw new IllegalArgumentException(
                    "TID counts from %s, meter from %s".formatted(tid.baseDate(), meter.baseDate()));
        }
    }
}
