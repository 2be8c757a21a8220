package org.utilitill.journal.index;

import static org.utilitill.journal.index.generated.Tables.ACT;
import static org.utilitill.journal.index.generated.Tables.CREDIT_LEDGER;
import static org.utilitill.journal.index.generated.Tables.REGISTRY;
import static org.utilitill.journal.index.generated.Tables.STANDING;
import static org.utilitill.journal.index.generated.Tables.UNSHOWN;

import java.util.List;
import org.utilitill.journal.index.rows.RegisterRows.MeterKey;
import org.utilitill.journal.index.rows.RegisterRows.Source;
import org.utilitill.journal.index.rows.RowPlace;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.TapeMark;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;
import org.utilitill.staff.Act;

/** Writes one record into the index, inside the transaction that is open; a broken rule leaves nothing behind. */
public final class Projection {

    private final H2Index index;

    /** A projection into an open index. */
    public Projection(H2Index index) {
        this.index = index;
    }

    /** Something to do in the open transaction. */
    @FunctionalInterface
    private interface Work {
        void run();
    }

    /**
     * Adds a record.
     *
     * @throws JournalException {@code RULE_BROKEN} when a constraint refuses it: a TID, receipt or sale twice, credit
     *     below zero; {@code INDEX} when the database fails. The transaction is rolled back in both cases.
     */
    public void add(TapeRecord record, Fact fact) {
        guarded(record.seq(), () -> write(record, fact));
    }

    /** Notes how far the tape was followed; part of every transaction before its commit. */
    public void follow(TapeRecord record) {
        guarded(record.seq(), () -> {
            if (index.saleStatements().follow(record) == 0) {
                begin(record);
            }
        });
    }

    /** Notes a sale whose reveal did not come with it. */
    public void unshown(TapeRecord sale, SaleMade made) {
        guarded(
                sale.seq(),
                () -> index.till()
                        .insertInto(UNSHOWN)
                        .set(UNSHOWN.SALE_ID, made.saleId())
                        .set(UNSHOWN.START_AT, sale.offset())
                        .set(UNSHOWN.END_AT, sale.end().offset())
                        .execute());
    }

    /** Forgets such a note, since its reveal came after all. */
    public void shown(TapeRecord reveal, Revealed event) {
        guarded(
                reveal.seq(),
                () -> index.till()
                        .deleteFrom(UNSHOWN)
                        .where(UNSHOWN.SALE_ID.eq(event.saleId()))
                        .execute());
    }

    private void guarded(long seq, Work work) {
        try {
            work.run();
        } catch (JournalException e) {
            index.rollback();
            throw new JournalException(e.code(), seq, "record %d: %s".formatted(seq, e.getMessage()), e);
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
            registry(record, "TARIFF", set.tariff().id().toString());
        } else if (fact instanceof Fact.CustomerAdded added) {
            write(record, added.customer());
        } else if (fact instanceof Fact.Registered part) {
            write(record, part);
        } else if (fact instanceof Fact.OperatorAdded added) {
            registry(record, "OPERATOR", added.operator().name());
        } else if (fact instanceof Fact.Acted acted) {
            act(record, acted.act());
            acted.change().ifPresent(change -> write(record, change));
        }
    }

    private void write(TapeRecord record, SaleEvent event) {
        if (event instanceof SaleMade made) {
            index.saleStatements()
                    .insertSale(SaleRow.of(record, made), made.creditLeft().getAmountMinorLong());
            draw(record, made);
        } else if (event instanceof Revealed revealed) {
            index.saleStatements()
                    .insertEvent(
                            record, revealed, "REVEAL", 0, revealed.channel().name());
        } else if (event instanceof CopyMade copy) {
            index.saleStatements()
                    .insertEvent(
                            record, copy, "COPY", copy.copy(), copy.reason().name());
        } else if (event instanceof Printed printed) {
            index.saleStatements()
                    .insertEvent(
                            record,
                            printed,
                            "PRINT",
                            printed.copy(),
                            printed.outcome().name());
        }
    }

    /** One conditional update: the credit can not be drawn twice or below zero, whoever else reads it. */
    private void draw(TapeRecord record, SaleMade made) {
        long due = made.quote().total().getAmountMinorLong();
        if (index.saleStatements().draw(due) != 1) {
            String message = "record %d draws %d of the credit, which holds less".formatted(record.seq(), due);
            throw new JournalException(Code.RULE_BROKEN, record.seq(), message, null);
        }
    }

    private void load(TapeRecord record, CreditLoaded loaded) {
        long amount = loaded.amount().getAmountMinorLong();
        int rows = index.till()
                .update(STANDING)
                .set(STANDING.BAL, STANDING.BAL.plus(amount))
                .where(STANDING.ID.eq(1))
                .execute();
        if (rows == 0) {
            begin(record);
            load(record, loaded);
            return;
        }
        index.till()
                .insertInto(CREDIT_LEDGER)
                .set(CREDIT_LEDGER.SEQ, record.seq())
                .set(CREDIT_LEDGER.DELTA, amount)
                .set(CREDIT_LEDGER.BAL_AFTER, loaded.creditLeft().getAmountMinorLong())
                .execute();
    }

    private void write(TapeRecord record, Meter meter) {
        index.registers().addMeters(source(record, 0), List.of(key(meter)));
    }

    private void write(TapeRecord record, Customer customer) {
        index.registers().addCustomers(source(record, 0), List.of(customer.account()));
    }

    private void write(TapeRecord record, Fact.Registered part) {
        Source source = source(record, part.batch());
        index.registers()
                .addCustomers(
                        source, part.customers().stream().map(Customer::account).toList());
        index.registers()
                .addMeters(source, part.meters().stream().map(Projection::key).toList());
    }

    private static MeterKey key(Meter meter) {
        return new MeterKey(meter.number().digits(), meter.customer());
    }

    private static Source source(TapeRecord record, long batch) {
        return new Source(record.seq(), batch, record.offset(), record.end().offset());
    }

    private void write(TapeRecord record, Change change) {
        if (change instanceof Change.PersonSet set) {
            registry(record, "OPERATOR", set.person().name());
        } else if (change instanceof Change.KeySet set) {
            registry(record, "KEY", set.key().name());
        } else if (change instanceof Change.SignerSet set) {
            registry(record, "SIGNER", set.signer().name());
        } else if (change instanceof Change.UtilitySet set) {
            registry(record, "UTILITY", set.utility().code());
        } else if (change instanceof Change.CustomerSet set) {
            write(record, set.customer());
        } else if (change instanceof Change.MeterSet set) {
            write(record, set.meter());
        } else if (change instanceof Change.BatchTaken taken) {
            index.registers().finish(taken.batch(), record.seq());
        } else if (change instanceof Change.TariffBrought brought) {
            registry(record, "TARIFF", brought.tariff().id().toString());
        }
    }

    private void act(TapeRecord record, Act act) {
        index.till()
                .insertInto(ACT)
                .set(ACT.SEQ, record.seq())
                .set(ACT.UTC, record.entry().utcMillis())
                .set(ACT.WHAT, act.what().name())
                .set(ACT.ACTOR, act.actor())
                .set(ACT.APPROVER, act.approver().orElse(""))
                .set(ACT.SUBJECT, act.subject())
                .set(ACT.OUTCOME, act.outcome().name())
                .set(ACT.SHIFT, act.shift())
                .set(ACT.START_AT, record.offset())
                .set(ACT.END_AT, record.end().offset())
                .execute();
    }

    private void registry(TapeRecord record, String kind, String code) {
        index.till()
                .insertInto(REGISTRY)
                .set(REGISTRY.ID, RowPlace.id(record.seq(), 0))
                .set(REGISTRY.KIND, kind)
                .set(REGISTRY.CODE, code)
                .set(REGISTRY.START_AT, record.offset())
                .set(REGISTRY.END_AT, record.end().offset())
                .execute();
    }

    private void begin(TapeRecord record) {
        TapeMark end = record.end();
        index.till()
                .insertInto(STANDING)
                .set(STANDING.ID, 1)
                .set(STANDING.SEQ, record.seq())
                .set(STANDING.SHA, end.sha())
                .set(STANDING.START_AT, record.offset())
                .set(STANDING.END_AT, end.offset())
                .set(STANDING.BAL, 0L)
                .execute();
    }
}
