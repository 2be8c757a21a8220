package org.utilitill.vending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.journal.RecoveryReport;
import org.utilitill.receipt.PaperLine;
import org.utilitill.registry.Shop;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.vending.find.FoundCustomers;

/**
 * Everything the counter can ask of the station, as the window and the commands see it.
 *
 * <p>All calls come from one thread at a time, the vending thread: money decisions are made one after another.
 */
public interface VendingService {

    /** The shop this station stands in. */
    Shop shop();

    /** What the last start had to mend. */
    RecoveryReport recovery();

    /** Sales on the tape whose token was never shown, oldest first. */
    List<Sale> unshown();

    /** The latest sale of the station, whatever its state. */
    Optional<Sale> lastSale();

    /** The latest sale, if it was sold over the counter and nobody knows whether its slip came out. */
    Optional<Sale> slipInDoubt();

    /** How things stand: credit, disk, printer, clock. */
    StationStatus status();

    /** Everyone who may sign in. */
    List<Operator> operators();

    /** Checks a name and a PIN or passphrase; the caller wipes it. */
    SignInOutcome signIn(String name, char[] pin);

    /** Finds a meter by what was typed. */
    MeterLookup find(String typed);

    /** Finds customers by what they remember: part of a name, a street, a phone, an account, a receipt or a meter. */
    FoundCustomers findCustomers(String typed);

    /** A price for an amount as typed. */
    QuoteOutcome quote(MeterCard card, String amount);

    /** A price for units as typed: the least sum that buys them. */
    QuoteOutcome quoteUnits(MeterCard card, String units);

    /** Reads cash as it was typed, against a price that was agreed. */
    CashOutcome cash(QuoteOutcome.Quoted quote, String given);

    /** Sells, or says why not. The same request id never sells twice. */
    SaleOutcome sell(SellOrder order);

    /** Shows the token of a sale that is on the tape and was never shown, by its id. */
    SaleOutcome showRecorded(UUID saleId, Operator operator, Channel channel);

    /** Prints the original slip and answers the sale with what became of it. */
    RevealedSale print(RevealedSale sale, Operator operator);

    /**
     * Prints a marked and counted copy of the latest sale.
     *
     * @param approval needed by a cashier from the third copy on
     */
    SaleOutcome copyOfLast(Operator operator, CopyReason reason, Optional<Approval> approval);

    /** The same by someone who needs no consent, or will be told so. */
    default SaleOutcome copyOfLast(Operator operator, CopyReason reason) {
        return copyOfLast(operator, reason, Optional.empty());
    }

    /** The slip of a sale as lines of so many columns. */
    List<PaperLine> slip(RevealedSale sale, int columns);

    /** Types the token of a sale into the training meter of its number. */
    MeterTrial tryOnMeter(RevealedSale sale);

    /** Types a token into the training meter of a number; for practice with wrong and used tokens. */
    MeterTrial tryOnMeter(String meterNumber, String digits);

    /** What is left of the agent's credit. */
    Money credit();

    /** Work that is better done while nobody waits. */
    void idle();
}
