package org.utilitill.journal.index;

import static org.utilitill.journal.index.generated.Tables.ACT;
import static org.utilitill.journal.index.generated.Tables.BATCH;
import static org.utilitill.journal.index.generated.Tables.CREDIT_LEDGER;
import static org.utilitill.journal.index.generated.Tables.CUSTOMER;
import static org.utilitill.journal.index.generated.Tables.METER;
import static org.utilitill.journal.index.generated.Tables.REGISTRY;
import static org.utilitill.journal.index.generated.Tables.SALE;
import static org.utilitill.journal.index.generated.Tables.SALE_EVENT;
import static org.utilitill.journal.index.generated.Tables.UNSHOWN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;

/** What the index answers: places on the tape, the credit, the next receipt. */
public final class IndexQueries {

    private final H2Index index;

    /** Queries of an open index. */
    public IndexQueries(H2Index index) {
        this.index = index;
    }

    private DSLContext till() {
        return index.till();
    }

    /** The newest place of a shop, utility, tariff, operator, key or signer. */
    public Optional<Place> registry(String kind, String code) {
        return index.startReads().registry(kind, code);
    }

    /** The newest places of all of a kind, in the order they were first added. */
    public List<Place> registry(String kind) {
        return index.startReads().registry(kind);
    }

    /** What is left of the agent's credit, in minor units; 0 before the first load. */
    public long credit() {
        return index.startReads().credit();
    }

    /** The highest receipt counter used, 0 before the first sale. */
    public long lastReceipt() {
        return index.startReads().lastReceipt();
    }

    /** The place of a sale by its id. */
    public Optional<Place> sale(UUID saleId) {
        return place(SALE.START_AT, SALE.END_AT, SALE.SALE_ID.eq(saleId));
    }

    /** The place of a sale by its receipt counter. */
    public Optional<Place> sale(long receipt) {
        return place(SALE.START_AT, SALE.END_AT, SALE.RECEIPT_NO.eq(receipt));
    }

    /** The highest TID ever used for a meter under a base date. */
    public Optional<Integer> lastTid(String pan, int baseDate) {
        return till().select(SALE.TID)
                .from(SALE)
                .where(SALE.PAN.eq(pan))
                .and(SALE.BASE_DATE.eq((short) baseDate))
                .orderBy(SALE.PAN.desc(), SALE.BASE_DATE.desc(), SALE.TID.desc())
                .limit(1)
                .fetchOptional(SALE.TID);
    }

    /** The place of the latest sale for a meter. */
    public Optional<Place> lastSale(String pan) {
        return till().select(SALE.START_AT, SALE.END_AT)
                .from(SALE)
                .where(SALE.PAN.eq(pan))
                .orderBy(SALE.PAN.desc(), SALE.BASE_DATE.desc(), SALE.TID.desc())
                .limit(1)
                .fetchOptional()
                .map(IndexQueries::placeOf);
    }

    /** The places of the newest sales for a meter, newest first. */
    public List<Place> newestSales(String pan, int most) {
        return till().select(SALE.START_AT, SALE.END_AT)
                .from(SALE)
                .where(SALE.PAN.eq(pan))
                .orderBy(SALE.PAN.desc(), SALE.BASE_DATE.desc(), SALE.TID.desc())
                .limit(most)
                .fetch(IndexQueries::placeOf);
    }

    /** The places of what happened to a sale, in order. */
    public List<Place> events(UUID saleId) {
        return till().select(SALE_EVENT.START_AT, SALE_EVENT.END_AT)
                .from(SALE_EVENT)
                .where(SALE_EVENT.SALE_ID.eq(saleId))
                .orderBy(SALE_EVENT.SEQ)
                .fetch(IndexQueries::placeOf);
    }

    /** The places of sales whose token was never shown, oldest first. */
    public List<Place> unshown() {
        return till().select(UNSHOWN.START_AT, UNSHOWN.END_AT)
                .from(UNSHOWN)
                .orderBy(UNSHOWN.START_AT)
                .fetch(IndexQueries::placeOf);
    }

    /**
     * Looks through every table and every order it is kept in, as an index must be that was not closed.
     *
     * @throws JournalException {@code INDEX} when something can not be read or is missing
     */
    public void lookThrough() {
        long sales = readAll(SALE, SALE.SEQ);
        readAll(SALE, SALE.SALE_ID);
        readAll(SALE, SALE.PAN, SALE.BASE_DATE, SALE.TID);
        readAll(SALE_EVENT, SALE_EVENT.SEQ);
        readAll(SALE_EVENT, SALE_EVENT.SALE_ID);
        readAll(REGISTRY, REGISTRY.ID);
        readAll(REGISTRY, REGISTRY.KIND, REGISTRY.CODE, REGISTRY.ID);
        readAll(CUSTOMER, CUSTOMER.ID);
        readAll(CUSTOMER, CUSTOMER.ACCOUNT, CUSTOMER.VERSION);
        readAll(METER, METER.ID);
        readAll(METER, METER.DRN, METER.VERSION);
        readAll(METER, METER.ACCOUNT, METER.DRN);
        readAll(BATCH, BATCH.ID);
        readAll(CREDIT_LEDGER, CREDIT_LEDGER.SEQ);
        readAll(UNSHOWN, UNSHOWN.SALE_ID);
        readAll(ACT, ACT.SEQ);
        readAll(ACT, ACT.WHAT, ACT.SUBJECT, ACT.SEQ);
        if (sales != readAll(SALE, SALE.RECEIPT_NO) || sales != lastReceipt()) {
            throw new JournalException(Code.INDEX, "the index lacks sales", null);
        }
    }

    private long readAll(Table<?> table, Field<?>... order) {
        long rows = 0;
        try (Cursor<?> cursor =
                till().selectFrom(table).orderBy(order).fetchSize(1000).fetchLazy()) {
            while (cursor.hasNext()) {
                cursor.fetchNext();
                rows++;
            }
        }
        return rows;
    }

    /** Every sale row in record order; the caller closes the stream. */
    public Stream<SaleRow> saleRows() {
        return till().selectFrom(SALE).orderBy(SALE.SEQ).fetchSize(1000).fetchLazy().stream()
                .map(row -> new SaleRow(
                        row.get(SALE.SEQ),
                        row.get(SALE.RECEIPT_NO),
                        row.get(SALE.SALE_ID),
                        row.get(SALE.UTC),
                        row.get(SALE.PAN),
                        row.get(SALE.BASE_DATE),
                        row.get(SALE.TID),
                        row.get(SALE.SERVICE),
                        row.get(SALE.MONEY),
                        row.get(SALE.UNITS),
                        row.get(SALE.OPERATOR),
                        row.get(SALE.SGC),
                        row.get(SALE.KRN),
                        new Place(row.get(SALE.START_AT), row.get(SALE.END_AT))));
    }

    private Optional<Place> place(
            TableField<? extends Record, Long> start, TableField<? extends Record, Long> end, Condition condition) {
        return till().select(start, end)
                .from(start.getTable())
                .where(condition)
                .fetchOptional()
                .map(IndexQueries::placeOf);
    }

    private static Place placeOf(Record2<Long, Long> row) {
        return new Place(row.value1(), row.value2());
    }
}
