package org.utilitill.vending.counter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.device.printer.ReceiptPrinter;
import org.utilitill.device.rig.MeterRig;
import org.utilitill.journal.Journal;
import org.utilitill.journal.RecordedSale;
import org.utilitill.journal.RecoveryReport;
import org.utilitill.money.MoneyFormat;
import org.utilitill.money.MoneyText;
import org.utilitill.receipt.PaperLine;
import org.utilitill.receipt.ReceiptText;
import org.utilitill.receipt.SaleReceipt;
import org.utilitill.registry.Shop;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.Tender;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.Parsed;
import org.utilitill.vault.TokenModule;
import org.utilitill.vending.CashOutcome;
import org.utilitill.vending.CashOutcome.Enough;
import org.utilitill.vending.CashOutcome.NotEnough;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.MeterTrial;
import org.utilitill.vending.Paper;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.SignInOutcome;
import org.utilitill.vending.StationStatus;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.find.FindCustomers;
import org.utilitill.vending.find.FoundCustomers;
import org.utilitill.vending.people.PeopleRoom;
import org.utilitill.vending.people.SignInDesk;

/** The counter's use cases over one journal, one token module and one printer. */
public final class Vending implements VendingService {

    /** How far a token may be dated ahead where meters are real. */
    private static final Duration AHEAD = Duration.ofMinutes(30);
    /** In training nobody's meter can be spoilt, and drills sell far more often than people buy. */
    private static final Duration AHEAD_IN_TRAINING = Duration.ofDays(7);

    /**
     * What a counter is made of.
     *
     * @param journal its truth
     * @param module its keys
     * @param printer where slips go
     * @param printerName the port's name, empty for the roll on screen
     * @param meters training meters, empty where tokens are real
     * @param clock the computer's
     * @param disk room left
     * @param text language and zone of slips
     * @param people who may do what
     */
    public record Parts(
            Journal journal,
            TokenModule module,
            ReceiptPrinter printer,
            Optional<String> printerName,
            Optional<MeterRig> meters,
            Clock clock,
            DiskSpace disk,
            ReceiptText text,
            PeopleRoom people) {}

    private final Parts parts;
    private final Journal journal;
    private final SaleClock clock;
    private final QuoteSale quoteSale;
    private final FindMeter findMeter;
    private final FindCustomers findCustomers;
    private final SaleGate saleGate;
    private final Paper paper;
    private final PrintSlip printSlip;
    private final SignInDesk signIn;
    private final TryOnMeter tryOnMeter;

    /** A counter of these parts. */
    public Vending(Parts parts) {
        this.parts = parts;
        journal = parts.journal();
        clock = new SaleClock(parts.clock(), journal);
        Pricing pricing = new Pricing(journal, clock, parts.text().zone());
        quoteSale = new QuoteSale(parts.module(), pricing);
        findMeter = new FindMeter(journal, pricing);
        findCustomers = new FindCustomers(journal);
        Duration ahead = journal.registers().shop().training() ? AHEAD_IN_TRAINING : AHEAD;
        SaleChecks checks = new SaleChecks(journal, pricing, quoteSale, parts.disk(), parts.printer());
        SellCredit sellCredit =
                new SellCredit(journal, parts.module(), clock, new TokenIds(journal, ahead), checks, pricing);
        paper = new Paper(parts.printer(), journal, parts.text());
        PeopleRoom people = parts.people();
        saleGate = new SaleGate(journal, sellCredit, people.gate(), people.log());
        printSlip = new PrintSlip(journal, paper, clock, people.gate(), people.log());
        signIn = people.signIn();
        tryOnMeter = new TryOnMeter(parts.meters());
    }

    @Override
    public Shop shop() {
        return journal.registers().shop();
    }

    @Override
    public RecoveryReport recovery() {
        return journal.recovery();
    }

    @Override
    public List<Sale> unshown() {
        return journal.registers().unshown().stream().map(RecordedSale::sale).toList();
    }

    @Override
    public Optional<Sale> lastSale() {
        return journal.registers().lastSale().map(RecordedSale::sale);
    }

    @Override
    public Optional<Sale> slipInDoubt() {
        return journal.registers().lastSale().filter(Vending::inDoubt).map(RecordedSale::sale);
    }

    /** A sale made by a command has no slip unless the command printed one, and then it knows what became of it. */
    private static boolean inDoubt(RecordedSale last) {
        return switch (last.sale().state()) {
            case PRINT_UNKNOWN -> true;
            case REVEALED -> last.shownOn().equals(Optional.of(Channel.SCREEN));
            case MADE, PRINTED, PRINT_FAILED -> false;
        };
    }

    @Override
    public StationStatus status() {
        return new StationStatus(
                credit(),
                parts.printerName(),
                SaleChecks.trouble(parts.printer()),
                parts.disk().free() < DiskSpace.LOW,
                clock.now().isEmpty(),
                shop().training());
    }

    @Override
    public List<Operator> operators() {
        return signIn.operators();
    }

    @Override
    public SignInOutcome signIn(String name, char[] pin) {
        return signIn.signIn(name, pin);
    }

    @Override
    public MeterLookup find(String typed) {
        return findMeter.find(typed);
    }

    @Override
    public FoundCustomers findCustomers(String typed) {
        return findCustomers.find(typed);
    }

    /** What finds its customers: to read them ahead, and to stop before the journal is closed. */
    public FindCustomers customers() {
        return findCustomers;
    }

    @Override
    public QuoteOutcome quote(MeterCard card, String amount) {
        return quoteSale.quote(card, amount);
    }

    @Override
    public QuoteOutcome quoteUnits(MeterCard card, String units) {
        return quoteSale.quoteUnits(card, units);
    }

    @Override
    public CashOutcome cash(Quoted quote, String given) {
        Money due = quote.quote().total();
        MoneyText text = MoneyFormat.parse(given, due.getCurrencyUnit());
        if (text instanceof MoneyText.NotAnAmount wrong) {
            boolean tooLarge = wrong.reason() == MoneyText.Reason.TOO_LARGE;
            return new NotEnough(
                    tooLarge
                            ? Refusal.of(RefusalCode.AMOUNT_NOT_A_NUMBER, given)
                            : QuoteSale.refusalOf(wrong, quote.card()));
        }
        Money cash = ((MoneyText.Amount) text).money();
        return cash.isLessThan(due)
                ? new NotEnough(
                        Refusal.of(RefusalCode.CASH_SHORT, MoneyFormat.withCode(cash), MoneyFormat.withCode(due)))
                : new Enough(new Tender(Tender.Type.CASH, cash, due));
    }

    @Override
    public SaleOutcome sell(SellOrder order) {
        return saleGate.sell(order);
    }

    @Override
    public SaleOutcome showRecorded(UUID saleId, Operator operator, Channel channel) {
        return saleGate.showRecorded(saleId, operator, channel);
    }

    @Override
    public RevealedSale print(RevealedSale sale, Operator operator) {
        return printSlip.original(sale, operator);
    }

    @Override
    public SaleOutcome copyOfLast(Operator operator, CopyReason reason, Optional<Approval> approval) {
        return printSlip.copyOfLast(operator, reason, approval);
    }

    @Override
    public List<PaperLine> slip(RevealedSale sale, int columns) {
        return paper.lines(sale, SaleReceipt.Mark.ORIGINAL, columns);
    }

    @Override
    public MeterTrial tryOnMeter(RevealedSale sale) {
        return tryOnMeter.enter(
                sale.made().meter().number(), sale.made().token().digits());
    }

    @Override
    public MeterTrial tryOnMeter(String meterNumber, String digits) {
        return MeterNumber.parse(meterNumber) instanceof Parsed.Ok<MeterNumber> ok
                ? tryOnMeter.enter(ok.value(), digits)
                : new MeterTrial.NotTried(Refusal.of(RefusalCode.NO_METER));
    }

    @Override
    public Money credit() {
        return journal.credit();
    }

    @Override
    public void idle() {
        journal.checkpoint();
        Journal.warmUp();
    }
}
