package org.utilitill.journal.index;

import static org.utilitill.journal.index.generated.Tables.CREDIT;
import static org.utilitill.journal.index.generated.Tables.CREDIT_LEDGER;
import static org.utilitill.journal.index.generated.Tables.METER;
import static org.utilitill.journal.index.generated.Tables.REGISTRY;
import static org.utilitill.journal.index.generated.Tables.SALE;
import static org.utilitill.journal.index.generated.Tables.SALE_EVENT;
import static org.utilitill.journal.index.generated.Tables.TAPE_MARK;
import static org.utilitill.journal.index.generated.Tables.UNSHOWN;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.registry.Meter;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;

/** Writes one record into the index, inside the transaction that is open; a broken rule leaves nothing behind. */
public final class Projection {

    private final H2Index index;
    private final DSLContext till;

    /** A projection into an open index. */
    public Projection(H2Index index) {
        this.index = index;
        this.till = index.till();
    }

    /**
     * Adds a record.
     *
     * @throws JournalException {@code RULE_BROKEN} when a constraint refuses it: a TID, receipt or sale twice, credit
     *     below zero; {@code INDEX} when the database fails. The transaction is rolled back in both cases.
     */
    public void add(TapeRecord record, Fact fact) {
        try {
            write(record, fact);
            follow(record);
        } catch (DataAccessException e) {
            index.rollback();
            boolean rule = e.sqlState().startsWith("23");
            String message = "the index refuses record %d: %s".formatted(record.seq(), e.getMessage());
            throw new JournalException(rule ? Code.RULE_BROKEN : Code.INDEX, record.seq(), message, e);
        }
    }

    private void write(TapeRecord record, Fact fact) {
        if (fact instanceof Fact.OfSale sale) {
            write(record, sale.event());
        } else if (fact instanceof Fact.MeterAdded added) {
            write(record, added.meter());
        } else if (fact instanceof Fact.Credit credit) {
            load(record, credit.loaded());
        } else if (fact instanceof Fact.ShopSet) {
            registry(record, "SHOP", "");
        } else if (fact instanceof Fact.UtilityAdded added) {
            registry(record, "UTILITY", added.utility().code());
        } else if (fact instanceof Fact.TariffSet set) {
            registry(record, "TARIFF", set.tariff().code());
        } else if (fact instanceof Fact.CustomerAdded added) {
            registry(record, "CUSTOMER", added.customer().account());
        } else if (fact instanceof Fact.OperatorAdded added) {
            registry(record, "OPERATOR", added.operator().name());
        }
    }

    private void write(TapeRecord record, SaleEvent event) {
        if (event instanceof SaleMade made) {
            sale(record, made);
            unshown(record, made);
            draw(record, made);
        } else if (event instanceof Revealed revealed) {
            event(record, revealed, "REVEAL", 0, revealed.channel().name());
            till.deleteFrom(UNSHOWN)
                    .where(UNSHOWN.SALE_ID.eq(revealed.saleId()))
                    .execute();
        } else if (event instanceof CopyMade copy) {
            event(record, copy, "COPY", copy.copy(), copy.reason().name());
        } else if (event instanceof Printed printed) {
            event(record, printed, "PRINT", printed.copy(), printed.outcome().name());
        }
    }

    private void sale(TapeRecord record, SaleMade made) {
        till.insertInto(SALE)
                .set(SALE.SEQ, record.seq())
                .set(SALE.RECEIPT_NO, made.receipt().counter())
                .set(SALE.SALE_ID, made.saleId())
                .set(SALE.UTC, made.time().toEpochMilli())
                .set(SALE.PAN, made.meter().identity().pan().digits())
                .set(SALE.BASE_DATE, (short) made.meter().baseDate().year())
                .set(SALE.TID, made.tid().minutes())
                .set(SALE.SERVICE, made.meter().service().name())
                .set(SALE.MONEY, made.quote().total().getAmountMinorLong())
                .set(SALE.UNITS, made.quote().units().tenths())
                .set(SALE.OPERATOR, made.operator())
                .set(SALE.START_AT, record.offset())
                .set(SALE.END_AT, record.end().offset())
                .execute();
    }

    private void unshown(TapeRecord record, SaleMade made) {
        till.insertInto(UNSHOWN)
                .set(UNSHOWN.SALE_ID, made.saleId())
                .set(UNSHOWN.START_AT, record.offset())
                .set(UNSHOWN.END_AT, record.end().offset())
                .execute();
    }

    /** One conditional update: the credit can not be drawn twice or below zero, whoever else reads it. */
    private void draw(TapeRecord record, SaleMade made) {
        long due = made.quote().total().getAmountMinorLong();
        int rows = till.update(CREDIT)
                .set(CREDIT.BAL, CREDIT.BAL.minus(due))
                .where(CREDIT.ID.eq(1))
                .and(CREDIT.BAL.ge(due))
                .execute();
        if (rows != 1) {
            index.rollback();
            String message = "record %d draws %d of the credit, which holds less".formatted(record.seq(), due);
            throw new JournalException(Code.RULE_BROKEN, record.seq(), message, null);
        }
        ledger(record, -due, made.creditLeft().getAmountMinorLong());
    }

    private void load(TapeRecord record, CreditLoaded loaded) {
        long amount = loaded.amount().getAmountMinorLong();
        int rows = till.update(CREDIT)
                .set(CREDIT.BAL, CREDIT.BAL.plus(amount))
                .where(CREDIT.ID.eq(1))
                .execute();
        if (rows == 0) {
            till.insertInto(CREDIT).set(CREDIT.ID, 1).set(CREDIT.BAL, amount).execute();
        }
        ledger(record, amount, loaded.creditLeft().getAmountMinorLong());
    }

    private void ledger(TapeRecord record, long delta, long after) {
        till.insertInto(CREDIT_LEDGER)
                .set(CREDIT_LEDGER.SEQ, record.seq())
                .set(CREDIT_LEDGER.DELTA, delta)
                .set(CREDIT_LEDGER.BAL_AFTER, after)
                .execute();
    }

    private void event(TapeRecord record, SaleEvent event, String kind, int copy, String outcome) {
        till.insertInto(SALE_EVENT)
                .set(SALE_EVENT.SEQ, record.seq())
                .set(SALE_EVENT.SALE_ID, event.saleId())
                .set(SALE_EVENT.KIND, kind)
                .set(SALE_EVENT.COPY_NO, copy)
                .set(SALE_EVENT.OUTCOME, outcome)
                .set(SALE_EVENT.START_AT, record.offset())
                .set(SALE_EVENT.END_AT, record.end().offset())
                .execute();
    }

    private void write(TapeRecord record, Meter meter) {
        till.insertInto(METER)
                .set(METER.PAN, meter.identity().pan().digits())
                .set(METER.DRN, meter.number().digits())
                .set(METER.START_AT, record.offset())
                .set(METER.END_AT, record.end().offset())
                .execute();
    }

    private void registry(TapeRecord record, String kind, String code) {
        till.insertInto(REGISTRY)
                .set(REGISTRY.KIND, kind)
                .set(REGISTRY.CODE, code)
                .set(REGISTRY.START_AT, record.offset())
                .set(REGISTRY.END_AT, record.end().offset())
                .execute();
    }

    private void follow(TapeRecord record) {
        int rows = till.update(TAPE_MARK)
                .set(TAPE_MARK.SEQ, record.seq())
                .set(TAPE_MARK.SHA, record.end().sha())
                .set(TAPE_MARK.START_AT, record.offset())
                .set(TAPE_MARK.END_AT, record.end().offset())
                .execute();
        if (rows == 0) {
            till.insertInto(TAPE_MARK)
                    .set(TAPE_MARK.ID, 1)
                    .set(TAPE_MARK.SEQ, record.seq())
                    .set(TAPE_MARK.SHA, record.end().sha())
                    .set(TAPE_MARK.START_AT, record.offset())
                    .set(TAPE_MARK.END_AT, record.end().offset())
                    .execute();
        }
    }
}
