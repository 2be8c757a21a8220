package org.utilitill.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.journal.JournalVerdict.Kind;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleMade;

/** The rules that every tape keeps from its first record to its last, checked record by record. */
final class TapeRules {

    private final Map<UUID, Sale> open = new HashMap<>();
    private final Set<UUID> saleIds = new HashSet<>();
    private final Map<String, Set<Integer>> tids = new HashMap<>();
    private final BatchRules batches = new BatchRules();
    private Optional<Money> credit = Optional.empty();
    private Instant last = Instant.MIN;
    private long receipts;

    /** Sales seen so far. */
    long sales() {
        return receipts;
    }

    /** The credit as the records add up to. */
    Optional<Money> credit() {
        return credit;
    }

    /** The first rule that a record breaks, if any. */
    Optional<Kind> broken(TapeRecord record, Fact fact) {
        long seq = record.seq();
        Instant time = Instant.ofEpochMilli(record.entry().utcMillis());
        if ((seq == 1) != (fact instanceof Fact.ShopSet)) {
            return Optional.of(Kind.FIRST_RECORD);
        }
        if (time.isBefore(last)) {
            return Optional.of(Kind.TIME);
        }
        last = time;
        if (fact instanceof Fact.Credit loaded) {
            return credit(loaded.loaded().amount(), loaded.loaded().creditLeft());
        }
        return fact instanceof Fact.OfSale sale ? broken(sale.event()) : ofBatch(record, fact);
    }

    private Optional<Kind> ofBatch(TapeRecord record, Fact fact) {
        boolean kept = true;
        if (fact instanceof Fact.Registered part) {
            kept = batches.follows(record.seq(), part, record.end().sha());
        } else if (fact instanceof Fact.Acted acted && acted.change().orElse(null) instanceof Change.BatchTaken taken) {
            kept = batches.ends(taken);
        }
        return kept ? Optional.empty() : Optional.of(Kind.BATCH);
    }

    private Optional<Kind> broken(SaleEvent event) {
        if (event instanceof SaleMade made) {
            return sale(made);
        }
        Sale sale = open.get(event.saleId());
        if (sale == null) {
            return Optional.of(Kind.EVENT);
        }
        try {
            open.put(event.saleId(), sale.apply(event));
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(Kind.EVENT);
        }
    }

    private Optional<Kind> sale(SaleMade made) {
        receipts++;
        if (made.receipt().counter() != receipts) {
            return Optional.of(Kind.RECEIPT);
        }
        if (!saleIds.add(made.saleId())) {
            return Optional.of(Kind.SALE_TWICE);
        }
        String register =
                made.meter().identity().pan().digits() + made.meter().baseDate().year();
        boolean fresh = tids.computeIfAbsent(register, key -> new HashSet<>())
                .add(made.tid().minutes());
        if (!fresh || made.tid().reserved()) {
            return Optional.of(Kind.TID);
        }
        open.put(made.saleId(), Sale.of(made));
        return credit(made.quote().total().negated(), made.creditLeft());
    }

    private Optional<Kind> credit(Money change, Money left) {
        Money before = credit.orElseGet(() -> Money.zero(change.getCurrencyUnit()));
        credit = Optional.of(left);
        return before.plus(change).equals(left) && !left.isNegative() ? Optional.empty() : Optional.of(Kind.CREDIT);
    }
}
