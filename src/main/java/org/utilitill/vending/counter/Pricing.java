package org.utilitill.vending.counter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.utilitill.journal.Journal;
import org.utilitill.journal.Registers;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Utility;
import org.utilitill.sale.SaleMade;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.history.MeterAccount;
import org.utilitill.tariff.history.MeterAccount.Buyer;
import org.utilitill.tariff.history.QuoteDifference;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterCard.LastPurchase;

/** What a meter's price depends on at this moment: the version of its tariff, what it bought before, what is owed. */
final class Pricing {

    private final Journal journal;
    private final SaleClock clock;
    private final ZoneId zone;

    /** @param zone of the shop: its days and months begin there */
    Pricing(Journal journal, SaleClock clock, ZoneId zone) {
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    /** The version of a meter's tariff that holds now. */
    Optional<Tariff> tariff(Meter meter) {
        return journal.registers()
                .tariff(meter.tariff(), clock.nowOrLast().atZone(zone).toLocalDateTime());
    }

    /** What its purchases so far mean for the next. */
    private MeterAccount account(Optional<SaleMade> last) {
        return last.map(SaleMade::account)
                .orElseGet(() -> MeterAccount.none(journal.registers().currency()));
    }

    /**
     * What a customer owes. The register says what they owed when they were last entered; as long as it says the same,
     * sales since for any of their meters have paid of it.
     */
    private List<Debt> debts(Customer customer) {
        if (customer.debts().isEmpty()) {
            return List.of();
        }
        return journal.registers().customers().metersOf(customer.account()).stream()
                .flatMap(meter -> journal.registers().lastPurchase(meter).stream())
                .filter(made -> made.customer().account().equals(customer.account()))
                .filter(made -> made.customer().debts().equals(customer.debts()))
                .max(Comparator.comparing(made -> made.receipt().counter()))
                .map(made -> after(made.quote()))
                .orElse(customer.debts());
    }

    private static List<Debt> after(Quote quote) {
        return quote.inputs().debts().stream().map(debt -> after(debt, quote)).toList();
    }

    private static Debt after(Debt debt, Quote quote) {
        for (QuoteLine line : quote.lines()) {
            if (line instanceof DebtLine paid && paid.code().equals(debt.code())) {
                return new Debt(debt.code(), debt.name(), paid.left());
            }
        }
        return debt;
    }

    /** A meter with all that the registers say of it now; empty where its customer, utility or price list is gone. */
    Optional<MeterCard> card(Meter meter) {
        Registers registers = journal.registers();
        Optional<Customer> customer = registers.customer(meter.customer());
        Optional<Utility> utility = registers.utility(meter.utility());
        Optional<Tariff> tariff = tariff(meter);
        if (customer.isEmpty() || utility.isEmpty() || tariff.isEmpty()) {
            return Optional.empty();
        }
        Optional<SaleMade> last = registers.lastPurchase(meter);
        return Optional.of(new MeterCard(
                meter,
                customer.get(),
                utility.get(),
                tariff.get(),
                account(last),
                debts(customer.get()),
                last.map(LastPurchase::of)));
    }

    /** The account as it is now: a new day or month counts from zero. */
    MeterAccount today(MeterCard card) {
        return card.account().at(clock.nowOrLast(), card.tariff().month(), zone);
    }

    PricingInputs inputs(MeterCard card) {
        Customer customer = card.customer();
        Utility utility = card.utility();
        Buyer buyer = new Buyer(customer.tariffClass(), customer.freeUnits(), card.debts());
        return card.account().inputs(card.tariff(), buyer, utility.rounding(), clock.nowOrLast(), zone);
    }

    TariffCalculator calculator(MeterCard card) {
        return new TariffCalculator(card.tariff(), inputs(card));
    }

    /** How a quote differs from what the same money bought last time, if the prices of then are still known. */
    Optional<QuoteDifference> difference(MeterCard card, Quote quote) {
        return card.last()
                .map(LastPurchase::quote)
                .flatMap(last -> journal.registers()
                        .tariff(last.tariff())
                        .flatMap(then -> QuoteDifference.between(quote, then, last)));
    }

    /** The account after a sale. */
    MeterAccount after(MeterCard card, Quote quote, Instant now) {
        return card.account().after(quote, card.tariff(), now, zone);
    }
}
