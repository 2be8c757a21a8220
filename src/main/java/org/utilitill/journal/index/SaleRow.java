package org.utilitill.journal.index;

import java.util.UUID;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.sale.SaleMade;

/**
 * What the index holds of a sale, column by column.
 *
 * @param seq record number
 * @param receipt counter
 * @param saleId id
 * @param utc milliseconds
 * @param pan meter
 * @param baseDate year
 * @param tid minutes
 * @param service name
 * @param money minor units
 * @param units tenths
 * @param operator name
 * @param sgc supply group of the key
 * @param krn its revision
 * @param place on the tape
 */
public record SaleRow(
        long seq,
        long receipt,
        UUID saleId,
        long utc,
        String pan,
        int baseDate,
        int tid,
        String service,
        long money,
        long units,
        String operator,
        String sgc,
        int krn,
        Place place) {

    /** The row that a record of the tape must have. */
    public static SaleRow of(TapeRecord record, SaleMade made) {
        return new SaleRow(
                record.seq(),
                made.receipt().counter(),
                made.saleId(),
                made.time().toEpochMilli(),
                made.meter().identity().pan().digits(),
                made.meter().baseDate().year(),
                made.tid().minutes(),
                made.meter().service().name(),
                made.quote().total().getAmountMinorLong(),
                made.quote().units().tenths(),
                made.operator(),
                made.meter().identity().sgc().digits(),
                made.meter().identity().krn().value(),
                new Place(record.offset(), record.end().offset()));
    }
}
