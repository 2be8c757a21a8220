package org.utilitill.journal.index;

import static org.utilitill.journal.index.generated.Tables.SALE;
import static org.utilitill.journal.index.generated.Tables.SALE_EVENT;
import static org.utilitill.journal.index.generated.Tables.STANDING;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.sale.SaleEvent;

/**
 * The statements that every sale runs while its customer waits: written by jOOQ and prepared once, since rendering and
 * parsing them anew costs more than running them.
 */
final class SaleStatements implements AutoCloseable {

    private final IndexTrouble trouble;
    private final PreparedStatement insertSale;
    private final PreparedStatement draw;
    private final PreparedStatement insertEvent;
    private final PreparedStatement follow;

    SaleStatements(Connection connection, DSLContext till, IndexTrouble trouble) throws SQLException {
        this.trouble = trouble;
        insertSale = prepare(connection, insertSale(till));
        draw = prepare(
                connection,
                till.update(STANDING)
                        .set(STANDING.BAL, STANDING.BAL.minus(DSL.val(0L)))
                        .where(STANDING.ID.eq(DSL.inline(1)))
                        .and(STANDING.BAL.ge(DSL.val(0L))));
        insertEvent = prepare(
                connection,
                till.insertInto(SALE_EVENT)
                        .columns(
                                SALE_EVENT.SEQ,
                                SALE_EVENT.SALE_ID,
                                SALE_EVENT.KIND,
                                SALE_EVENT.COPY_NO,
                                SALE_EVENT.OUTCOME,
                                SALE_EVENT.START_AT,
                                SALE_EVENT.END_AT)
                        .values(0L, new UUID(0, 0), "", 0, "", 0L, 0L));
        follow = prepare(
                connection,
                till.update(STANDING)
                        .set(STANDING.SEQ, 0L)
                        .set(STANDING.SHA, "")
                        .set(STANDING.START_AT, 0L)
                        .set(STANDING.END_AT, 0L)
                        .where(STANDING.ID.eq(DSL.inline(1))));
    }

    private static Query insertSale(DSLContext till) {
        return till.insertInto(SALE)
                .columns(
                        SALE.SEQ,
                        SALE.RECEIPT_NO,
                        SALE.SALE_ID,
                        SALE.UTC,
                        SALE.PAN,
                        SALE.BASE_DATE,
                        SALE.TID,
                        SALE.SERVICE,
                        SALE.MONEY,
                        SALE.UNITS,
                        SALE.BAL_AFTER,
                        SALE.OPERATOR,
                        SALE.SGC,
                        SALE.KRN,
                        SALE.START_AT,
                        SALE.END_AT)
                .values(0L, 0L, new UUID(0, 0), 0L, "", (short) 0, 0, "", 0L, 0L, 0L, "", "", (short) 0, 0L, 0L);
    }

    private static PreparedStatement prepare(Connection connection, Query query) throws SQLException {
        return connection.prepareStatement(query.getSQL());
    }

    private int run(PreparedStatement statement, Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw trouble.of(e);
        }
    }

    void insertSale(SaleRow row, long balAfter) {
        run(
                insertSale,
                row.seq(),
                row.receipt(),
                row.saleId(),
                row.utc(),
                row.pan(),
                (short) row.baseDate(),
                row.tid(),
                row.service(),
                row.money(),
                row.units(),
                balAfter,
                row.operator(),
                row.sgc(),
                (short) row.krn(),
                row.place().start(),
                row.place().end());
    }

    /** Takes from the credit what it holds; answers 1 if it did. */
    int draw(long due) {
        return run(draw, due, due);
    }

    void insertEvent(TapeRecord record, SaleEvent event, String kind, int copy, String outcome) {
        run(
                insertEvent,
                record.seq(),
                event.saleId(),
                kind,
                copy,
                outcome,
                record.offset(),
                record.end().offset());
    }

    /** Moves the mark; answers 0 when there is none yet. */
    int follow(TapeRecord record) {
        return run(
                follow,
                record.seq(),
                record.end().sha(),
                record.offset(),
                record.end().offset());
    }

    @Override
    public void close() throws SQLException {
        insertSale.close();
        draw.close();
        insertEvent.close();
        follow.close();
    }
}
