package org.utilitill.journal.index;

import static org.utilitill.journal.index.generated.Tables.STANDING;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.store.fs.FileUtils;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.TapeMark;

/**
 * The database over the tape. It answers quickly and refuses what must never be twice; it is never the truth.
 *
 * <p>Commits are not forced: after a power cut the index may be behind or unreadable, and is brought up or rebuilt
 * from the tape. Two users share it: the owner makes tables and checkpoints, the till inserts and reads.
 */
public final class H2Index implements AutoCloseable {

    private static final String OPTIONS =
            ";DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=FS;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
    private static final String TILL = "till";

    private final Connection ownerConnection;
    private final Connection tillConnection;
    private final DSLContext owner;
    private final DSLContext till;
    private final IndexTrouble trouble = new IndexTrouble();
    private final SaleStatements saleStatements;

    private H2Index(Connection ownerConnection, Connection tillConnection) throws SQLException {
        this.ownerConnection = ownerConnection;
        this.tillConnection = tillConnection;
        owner = dsl(ownerConnection);
        till = dsl(tillConnection);
        till.configuration().set(new DefaultExecuteListenerProvider(trouble));
        saleStatements = new SaleStatements(tillConnection, till, trouble);
    }

    /**
     * Opens an index, making its tables when there are none.
     *
     * @param location where the database file is, without its ending, such as {@code /shop/index/journal}
     * @throws JournalException {@code INDEX} when it can not be opened or is from another version
     */
    public static H2Index open(String location) {
        if (location.indexOf(';') >= 0) {
            throw new JournalException(Code.FOLDER, "the folder's name holds a semicolon", null);
        }
        System.setProperty("h2.allowedClasses", AppendOnly.class.getName());
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try {
            return connect("jdbc:h2:" + location);
        } catch (SQLException | DataAccessException e) {
            throw new JournalException(Code.INDEX, "the index can not be opened: " + e.getMessage(), e);
        }
    }

    private static H2Index connect(String url) throws SQLException {
        Connection ownerConnection = DriverManager.getConnection(url + OPTIONS, "sa", "");
        try {
            DSLContext owner = dsl(ownerConnection);
            if (!hasTables(owner)) {
                Schema.create(owner);
            }
            // The options need the owner's rights, and hold for the database once it is open.
            Connection tillConnection = DriverManager.getConnection(url, TILL, TILL);
            tillConnection.setAutoCommit(false);
            return new H2Index(ownerConnection, tillConnection);
        } catch (SQLException | DataAccessException e) {
            ownerConnection.close();
            throw e;
        }
    }

    private static boolean hasTables(DSLContext owner) throws SQLException {
        Optional<Integer> version = owner.resultQuery("SELECT VALUE_DEFINITION FROM INFORMATION_SCHEMA.CONSTANTS"
                        + " WHERE CONSTANT_NAME = 'SCHEMA_VERSION'")
                .fetchOptional(0, Integer.class);
        if (version.isPresent() && version.get() != Schema.version()) {
            throw new SQLException("index version " + version.get() + " is not " + Schema.version());
        }
        return version.isPresent();
    }

    private static DSLContext dsl(Connection connection) {
        Settings settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false);
        return DSL.using(connection, SQLDialect.H2, settings);
    }

    /** Deletes the files of an index that is not open. */
    public static void delete(String location) {
        FileUtils.delete(location + ".mv.db");
        FileUtils.delete(location + ".trace.db");
    }

    DSLContext till() {
        return till;
    }

    SaleStatements saleStatements() {
        return saleStatements;
    }

    /** How far it has followed the tape; empty when it holds nothing. */
    public Optional<IndexMark> mark() {
        return till.selectFrom(STANDING).fetchOptional().map(H2Index::markOf);
    }

    private static IndexMark markOf(Record row) {
        Long seq = row.get(STANDING.SEQ);
        String sha = row.get(STANDING.SHA);
        Long start = row.get(STANDING.START_AT);
        Long end = row.get(STANDING.END_AT);
        if (seq == null || sha == null || start == null || end == null) {
            throw new JournalException(Code.INDEX, "the index does not know how far it has followed the tape", null);
        }
        return new IndexMark(new TapeMark(seq, sha, end), start);
    }

    /** Whether it has failed since it was opened; one that has is looked through before it is trusted again. */
    public boolean failed() {
        return trouble.failed();
    }

    /** Makes what was written since the last commit visible; it does not wait for the disk. */
    public void commit() {
        try {
            tillConnection.commit();
        } catch (SQLException e) {
            throw new JournalException(Code.INDEX, "the index can not be written", e);
        }
    }

    /** Forgets what was written since the last commit. */
    public void rollback() {
        try {
            tillConnection.rollback();
        } catch (SQLException e) {
            throw new JournalException(Code.INDEX, "the index can not be written", e);
        }
    }

    /** Brings the database file to a state that a power cut leaves readable. Takes a forced write. */
    public void checkpoint() {
        try {
            owner.execute("CHECKPOINT SYNC");
        } catch (DataAccessException e) {
            throw new JournalException(Code.INDEX, "the index can not be written", e);
        }
    }

    @Override
    public void close() {
        try {
            saleStatements.close();
            tillConnection.close();
            ownerConnection.close();
        } catch (SQLException | DataAccessException e) {
            throw new JournalException(Code.INDEX, "the index can not be closed", e);
        }
    }
}
