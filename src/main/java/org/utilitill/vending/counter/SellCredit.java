package org.utilitill.vending.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.Journaled;
import org.utilitill.journal.RecordedSale;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.money.MoneyFormat;
import org.utilitill.registry.Meter;
import org.utilitill.sale.ReceiptNumber;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;
import org.utilitill.sale.SaleState;
import org.utilitill.sale.Tender;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.vault.TokenModule;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.TokenOrder;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.counter.SaleChecks.Looked;

/**
 * Makes a sale: checks again everything the quote assumed, has the token made, records the sale, records that it may
 * be shown, and only then hands it out. Anything that fails before the record leaves no sale; anything after leaves
 * a sale that can be shown later.
 */
public final class SellCredit {

    private static final Logger LOG = LoggerFactory.getLogger(SellCredit.class);

    private final Journal journal;
    private final TokenModule module;
    private final SaleClock clock;
    private final TokenIds tokenIds;
    private final SaleChecks checks;
    private final Pricing pricing;

    SellCredit(
            Journal journal,
            TokenModule module,
            SaleClock clock,
            TokenIds tokenIds,
            SaleChecks checks,
            Pricing pricing) {
        this.journal = journal;
        this.module = module;
        this.clock = clock;
        this.tokenIds = tokenIds;
        this.checks = checks;
        this.pricing = pricing;
    }

    /** Sells, or says why not. Asking again with the same request id answers the sale that was made. */
    public SaleOutcome sell(SellOrder order) {
        SaleOutcome outcome = attempt(order);
        return outcome instanceof Refused refused
                ? earlier(order)
                        .map(sale -> show(sale, order.operator(), order.channel()))
                        .orElse(refused)
                : outcome;
    }

    private SaleOutcome attempt(SellOrder order) {
        try {
            Looked looked = checks.look(order);
            return looked instanceof Looked.Holds holds
                    ? make(order.at(holds.now()))
                    : new Refused(((Looked.Fails) looked).refusal());
        } catch (JournalException e) {
            LOG.info("no new sale was recorded: {}", e.getMessage());
            return new Refused(JournalTrouble.beforeTheSale(e));
        }
    }

    /** A sale made under this request id before; looked for only when no new one was made, which the index forbids. */
    private Optional<RecordedSale> earlier(SellOrder order) {
        try {
            return journal.registers().sale(order.requestId());
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    private SaleOutcome make(SellOrder order) {
        Optional<Instant> now = clock.now();
        if (now.isEmpty()) {
            String wall = clock.wall().toString();
            return new Refused(Refusal.of(
                    RefusalCode.CLOCK_BEHIND, wall, journal.lastTime().toString()));
        }
        Meter meter = order.quote().card().meter();
        TokenIds.Allocation allocation = tokenIds.next(meter, now.get());
        if (allocation instanceof TokenIds.Allocation.None none) {
            return new Refused(none.refusal());
        }
        TokenId tid = ((TokenIds.Allocation.Free) allocation).tid();
        long tenths = order.quote().quote().units().tenths();
        CreditToken token = CreditToken.ofTenths(meter.service(), 0, tid, tenths);
        IssueResult result = module.issue(
                messageId(order, tid), new TokenOrder(meter.identity(), token, OptionalInt.empty(), now.get()));
        if (result instanceof Declined declined) {
            return new Refused(Declines.refusal(declined, meter.identity()));
        }
        return record(order, (Issued) result, tid, now.get());
    }

    /**
     * The same for the same token only: a request that is repeated after a disk was full gets another minute, and must
     * not get the token that was made for the first one.
     */
    private static UUID messageId(SellOrder order, TokenId tid) {
        String content = order.requestId() + "/"
                + order.quote().card().meter().identity().pan().digits() + "/" + tid.baseDate() + "/" + tid.minutes()
                + "/" + order.quote().quote().units();
        return UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
    }

    private SaleOutcome record(SellOrder order, Issued issued, TokenId tid, Instant now) {
        SaleMade made = saleOf(order, issued, tid, now);
        Journaled<SaleMade> sale = journal.append(made);
        try {
            return new Completed(RevealedSale.of(sale, reveal(made, order.operator(), order.channel(), now)));
        } catch (JournalException e) {
            return new Refused(
                    Refusal.of(RefusalCode.RECORDED_NOT_SHOWN, made.receipt().toString()));
        }
    }

    private SaleMade saleOf(SellOrder order, Issued issued, TokenId tid, Instant now) {
        Money total = order.quote().quote().total();
        return new SaleMade(
                order.requestId(),
                new ReceiptNumber(journal.registers().shop().terminal(), journal.nextReceipt()),
                now,
                order.operator().name(),
                order.quote().card().meter(),
                order.quote().card().customer(),
                order.quote().quote(),
                pricing.after(order.quote().card(), order.quote().quote(), now),
                new Tender(Tender.Type.CASH, order.given(), total),
                tid,
                issued.token(),
                journal.credit().minus(total));
    }

    private Journaled<Revealed> reveal(SaleMade made, Operator operator, Channel channel, Instant now) {
        return journal.append(new Revealed(made.saleId(), now, operator.name(), channel));
    }

    /** Shows a sale that is on the tape already, recording the reveal if it never was shown. */
    SaleOutcome show(RecordedSale known, Operator operator, Channel channel) {
        if (!operator.may(Permission.SELL)) {
            return new Refused(Refusal.of(RefusalCode.NOT_ALLOWED, operator.name()));
        }
        SaleMade made = known.sale().made();
        // Whoever asks may hold the sale as it was before it was shown; a second reveal would break the tape's rules.
        RecordedSale recorded = journal.registers().sale(made.saleId()).orElse(known);
        if (recorded.sale().state() != SaleState.MADE) {
            return new Completed(RevealedSale.of(recorded));
        }
        try {
            Instant now = clock.now().orElse(journal.lastTime());
            return new Completed(RevealedSale.of(recorded, reveal(made, operator, channel, now)));
        } catch (JournalException e) {
            return new Refused(
                    Refusal.of(RefusalCode.RECORDED_NOT_SHOWN, made.receipt().toString()));
        }
    }

    /** The sentence for an amount of credit that is not there. */
    static Refusal creditShort(Money left, Money due) {
        return Refusal.of(RefusalCode.CREDIT_SHORT, MoneyFormat.withCode(left), MoneyFormat.withCode(due));
    }
}
