package org.utilitill.journal.index.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.utilitill.journal.tape.JournalException;

/**
 * Every version of every customer and meter. What counts is the newest that came alone or in a finished batch; a batch
 * is as old as its first record.
 */
public final class RegisterRows implements AutoCloseable {

    private static final String PLACE = "SELECT t.id, t.start_at, t.end_at FROM ";
    private static final String VALID = "(t.batch = 0 OR EXISTS (SELECT 1 FROM batch b WHERE b.id = t.batch))";
    private static final String NEWER =
            "(n.batch = 0 OR EXISTS (SELECT 1 FROM batch b WHERE b.id = n.batch)) AND n.version > t.version";

    private static final String CUSTOMER =
            PLACE + "customer t WHERE t.account = ? AND " + VALID + " ORDER BY t.account DESC, t.version DESC LIMIT 1";
    private static final String METER =
            PLACE + "meter t WHERE t.drn = ? AND " + VALID + " ORDER BY t.drn DESC, t.version DESC LIMIT 1";
    private static final String CUSTOMER_VERSIONS =
            PLACE + "customer t WHERE t.account = ? AND " + VALID + " ORDER BY t.account, t.version";
    private static final String METER_VERSIONS =
            PLACE + "meter t WHERE t.drn = ? AND " + VALID + " ORDER BY t.drn, t.version";
    private static final String NO_NEWER_CUSTOMER =
            " AND NOT EXISTS (SELECT 1 FROM customer n WHERE n.account = t.account AND " + NEWER + ")";
    private static final String NO_NEWER_METER =
            " AND NOT EXISTS (SELECT 1 FROM meter n WHERE n.drn = t.drn AND " + NEWER + ")";
    private static final String METERS_OF =
            PLACE + "meter t WHERE t.account = ? AND " + VALID + NO_NEWER_METER + " ORDER BY t.account, t.drn";
    private static final String CUSTOMERS_AFTER =
            PLACE + "customer t WHERE t.id > ? AND " + VALID + NO_NEWER_CUSTOMER + " ORDER BY t.id LIMIT ?";
    private static final String METERS_AFTER =
            PLACE + "meter t WHERE t.id > ? AND " + VALID + NO_NEWER_METER + " ORDER BY t.id LIMIT ?";
    private static final String COUNT_CUSTOMERS = "SELECT COUNT(*) FROM customer t WHERE " + VALID + NO_NEWER_CUSTOMER;
    private static final String COUNT_METERS = "SELECT COUNT(*) FROM meter t WHERE " + VALID + NO_NEWER_METER;

    private static final String ACCOUNTS_AFTER = "SELECT id, account FROM customer WHERE id > ? ORDER BY id LIMIT ?";
    private static final String NUMBERS_AFTER = "SELECT id, drn FROM meter WHERE id > ? ORDER BY id LIMIT ?";

    private static final String ADD_CUSTOMER = "INSERT INTO customer VALUES (?, ?, ?, ?, ?, ?)";
    private static final String ADD_METER = "INSERT INTO meter VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String FINISH = "INSERT INTO batch VALUES (?, ?)";

    /**
     * The record that rows come from.
     *
     * @param seq its number
     * @param batch it belongs to, 0 for none
     * @param start offset of its first byte
     * @param end offset after its last byte
     */
    public record Source(long seq, long batch, long start, long end) {
        private long version() {
            return batch == 0 ? seq : batch;
        }
    }

    /**
     * A meter as its row names it.
     *
     * @param drn number on its face
     * @param account of its customer
     */
    public record MeterKey(String drn, String account) {}

    /**
     * What a row is found by.
     *
     * @param id of the row
     * @param text an account, or the number of a meter
     */
    public record RowKey(long id, String text) {}

    private final Prepared prepared;

    /**
     * Rows through a connection that may read and insert.
     *
     * @param trouble what a failed statement means
     */
    public RegisterRows(Connection connection, Function<SQLException, JournalException> trouble) {
        prepared = new Prepared(connection, trouble);
    }

    private static RowPlace placeOf(ResultSet row) throws SQLException {
        return new RowPlace(row.getLong(1), row.getLong(2), row.getLong(3));
    }

    /** The customer of an account. */
    public Optional<RowPlace> customer(String account) {
        return prepared.all(CUSTOMER, RegisterRows::placeOf, account).stream().findFirst();
    }

    /** The meter of a number. */
    public Optional<RowPlace> meter(String drn) {
        return prepared.all(METER, RegisterRows::placeOf, drn).stream().findFirst();
    }

    /** Every version of a customer that ever counted, oldest first. */
    public List<RowPlace> customerVersions(String account) {
        return prepared.all(CUSTOMER_VERSIONS, RegisterRows::placeOf, account);
    }

    /** Every version of a meter that ever counted, oldest first. */
    public List<RowPlace> meterVersions(String drn) {
        return prepared.all(METER_VERSIONS, RegisterRows::placeOf, drn);
    }

    /** The meters of a customer, by number. */
    public List<RowPlace> metersOf(String account) {
        return prepared.all(METERS_OF, RegisterRows::placeOf, account);
    }

    /** The next customers in the order of the tape, behind an id. */
    public List<RowPlace> customersAfter(long id, int most) {
        return prepared.all(CUSTOMERS_AFTER, RegisterRows::placeOf, id, most);
    }

    /** The next meters in the order of the tape, behind an id. */
    public List<RowPlace> metersAfter(long id, int most) {
        return prepared.all(METERS_AFTER, RegisterRows::placeOf, id, most);
    }

    /** The next accounts in the order of the tape, of any version and any batch. */
    public List<RowKey> accountsAfter(long id, int most) {
        return prepared.all(ACCOUNTS_AFTER, RegisterRows::keyOf, id, most);
    }

    /** The next meter numbers in the order of the tape, of any version and any batch. */
    public List<RowKey> numbersAfter(long id, int most) {
        return prepared.all(NUMBERS_AFTER, RegisterRows::keyOf, id, most);
    }

    private static RowKey keyOf(ResultSet row) throws SQLException {
        return new RowKey(row.getLong(1), String.valueOf(row.getString(2)));
    }

    /** How many customers there are. */
    public long customers() {
        return prepared.all(COUNT_CUSTOMERS, row -> row.getLong(1)).get(0);
    }

    /** How many meters there are. */
    public long meters() {
        return prepared.all(COUNT_METERS, row -> row.getLong(1)).get(0);
    }

    /**
     * Adds versions of customers, in the order they have in their record.
     *
     * @throws JournalException {@code INDEX} when the database fails
     */
    public void addCustomers(Source source, List<String> accounts) {
        List<Object[]> rows = new ArrayList<>(accounts.size());
        for (String account : accounts) {
            rows.add(new Object[] {
                RowPlace.id(source.seq(), rows.size()),
                account,
                source.version(),
                source.batch(),
                source.start(),
                source.end()
            });
        }
        prepared.runAll(ADD_CUSTOMER, rows);
    }

    /**
     * Adds versions of meters, in the order they have in their record.
     *
     * @throws JournalException {@code INDEX} when the database fails
     */
    public void addMeters(Source source, List<MeterKey> meters) {
        List<Object[]> rows = new ArrayList<>(meters.size());
        for (MeterKey meter : meters) {
            rows.add(new Object[] {
                RowPlace.id(source.seq(), rows.size()),
                meter.drn(),
                meter.account(),
                source.version(),
                source.batch(),
                source.start(),
                source.end()
            });
        }
        prepared.runAll(ADD_METER, rows);
    }

    /** From here on what came in with a batch counts: one row, however many there are in it. */
    public void finish(long batch, long seq) {
        prepared.run(FINISH, batch, seq);
    }

    @Override
    public void close() throws SQLException {
        prepared.close();
    }
}
