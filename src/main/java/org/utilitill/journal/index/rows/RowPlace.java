package org.utilitill.journal.index.rows;

/**
 * Where one version of a customer or a meter stands on the tape.
 *
 * @param id number of the record times 4096 plus the place of the item inside it, counted from 0
 * @param start offset of the record's first byte
 * @param end offset after the record's last byte
 */
public record RowPlace(long id, long start, long end) {

    /** How many items of a kind one record may hold. */
    public static final int ITEMS = 4096;

    /** The id of an item of a record. */
    public static long id(long seq, int item) {
        return seq * ITEMS + item;
    }

    /** Place of the item inside the record; 0 where there is only one. */
    public int item() {
        return (int) (id % ITEMS);
    }

    /** Number of the record. */
    public long seq() {
        return id / ITEMS;
    }
}
