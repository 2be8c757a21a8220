package org.utilitill.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.utilitill.journal.RecoveryReport;
import org.utilitill.receipt.PaperLine;
import org.utilitill.registry.Shop;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.vending.CashOutcome;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.MeterTrial;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.SignInOutcome;
import org.utilitill.vending.StationStatus;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.find.FoundCustomers;

/** A real counter that notes what it is asked, and refuses or fails on demand before the counter hears of it. */
public final class WatchedVending implements VendingService {

    private final VendingService counter;
    private final List<String> calls = new ArrayList<>();
    private final List<SellOrder> orders = new ArrayList<>();
    private final Deque<Refusal> refusals = new ArrayDeque<>();
    private boolean failNextSell;
    private Function<String, FoundCustomers> finding;

    public WatchedVending(VendingService counter) {
        this.counter = counter;
        finding = counter::findCustomers;
    }

    /** What was asked, by method name. */
    public List<String> calls() {
        return calls;
    }

    /** Every order to sell, refused or not. */
    public List<SellOrder> orders() {
        return orders;
    }

    /** The next order is refused like this. */
    public void refuseNextSell(Refusal refusal) {
        refusals.add(refusal);
    }

    /** The next order is carried out, and its answer lost on the way. */
    public void loseNextAnswer() {
        failNextSell = true;
    }

    @Override
    public Shop shop() {
        return counter.shop();
    }

    @Override
    public RecoveryReport recovery() {
        return counter.recovery();
    }

    @Override
    public List<Sale> unshown() {
        return counter.unshown();
    }

    @Override
    public Optional<Sale> slipInDoubt() {
        return counter.slipInDoubt();
    }

    @Override
    public Optional<Sale> lastSale() {
        return counter.lastSale();
    }

    @Override
    public StationStatus status() {
        return counter.status();
    }

    @Override
    public List<Operator> operators() {
        return counter.operators();
    }

    @Override
    public SignInOutcome signIn(String name, char[] pin) {
        return counter.signIn(name, pin);
    }

    @Override
    public MeterLookup find(String typed) {
        calls.add("find " + typed);
        return counter.find(typed);
    }

    /** From now on customers are found by the test's own means. */
    public void findWith(Function<String, FoundCustomers> means) {
        finding = means;
    }

    @Override
    public FoundCustomers findCustomers(String typed) {
        return finding.apply(typed);
    }

    @Override
    public QuoteOutcome quote(MeterCard card, String amount) {
        calls.add("quote " + amount);
        return counter.quote(card, amount);
    }

    @Override
    public QuoteOutcome quoteUnits(MeterCard card, String units) {
        calls.add("quote units " + units);
        return counter.quoteUnits(card, units);
    }

    @Override
    public CashOutcome cash(QuoteOutcome.Quoted quote, String given) {
        return counter.cash(quote, given);
    }

    @Override
    public SaleOutcome sell(SellOrder order) {
        calls.add("sell");
        orders.add(order);
        if (!refusals.isEmpty()) {
            return new SaleOutcome.Refused(refusals.remove());
        }
        SaleOutcome outcome = counter.sell(order);
        if (failNextSell) {
            failNextSell = false;
            throw new IllegalStateException("the answer was lost");
        }
        return outcome;
    }

    @Override
    public SaleOutcome showRecorded(UUID saleId, Operator operator, Channel channel) {
        calls.add("showRecorded");
        return counter.showRecorded(saleId, operator, channel);
    }

    @Override
    public RevealedSale print(RevealedSale sale, Operator operator) {
        calls.add("print");
        return counter.print(sale, operator);
    }

    @Override
    public SaleOutcome copyOfLast(Operator operator, CopyReason reason, Optional<Approval> approval) {
        calls.add("copy " + reason);
        return counter.copyOfLast(operator, reason, approval);
    }

    @Override
    public List<PaperLine> slip(RevealedSale sale, int columns) {
        return counter.slip(sale, columns);
    }

    @Override
    public MeterTrial tryOnMeter(RevealedSale sale) {
        return counter.tryOnMeter(sale);
    }

    @Override
    public MeterTrial tryOnMeter(String meterNumber, String digits) {
        return counter.tryOnMeter(meterNumber, digits);
    }

    @Override
    public Money credit() {
        return counter.credit();
    }

    @Override
    public void idle() {
        calls.add("idle");
        counter.idle();
    }
}
