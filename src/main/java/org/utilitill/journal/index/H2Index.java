package org.utilitill.journal.index;

import static org.utilitill.journal.index.generated.Tables.SALE;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.h2.util.JdbcUtils;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.utilitill.journal.index.rows.RegisterRows;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;

/**
 * The database over the tape. It answers quickly and refuses what must never be twice; it is never the truth.
 *
 * <p>Commits are not forced: after a power cut the index may be behind or unreadable, and is brought up or rebuilt
 * from the tape. Two users share it: the owner makes tables and checkpoints, the till inserts and reads.
 *
 * <p>The passwords of both stand in this program and keep nobody out: whoever can write the folder can make any file.
 * What a foreign file could do is stopped by {@link IndexFile}, and what it could say by the tape.
 */
public final class H2Index implements AutoCloseable {

    private static final String OPTIONS =
            ";DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=FS;AUTO_SERVER=FALSE" + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
    private static final String TILL = "till";

    private final Connection ownerConnection;
    private final Connection tillConnection;
    private final IndexTrouble trouble = new IndexTrouble();
    private final StartReads startReads;
    private final RegisterRows registers;
    private @Nullable DSLContext till;
    private @Nullable SaleStatements saleStatements;

    private H2Index(Connection ownerConnection, Connection tillConnection) {
        this.ownerConnection = ownerConnection;
        this.tillConnection = tillConnection;
        startReads = new StartReads(tillConnection, trouble);
        registers = new RegisterRows(tillConnection, trouble::of);
    }

    /**
     * Opens an index, making its tables when there are none.
     *
     * @param location where the database file is, without its ending, such as {@code /shop/index/journal}
     * @throws JournalException {@code FOLDER} when the location can not be named to the engine, {@code INDEX} when the
     *     file can not be opened or is not exactly ours
     */
    public static H2Index open(String location) {
        return IndexFile.look(location).open();
    }

    /** Opens a file that was looked at and found ours, or makes one where none is. */
    static H2Index openChecked(String location) {
        JdbcUtils.serializer = new NoObjects();
        try {
            return connect("jdbc:h2:" + location);
        } catch (SQLException e) {
            throw new JournalException(Code.INDEX, "the index can not be opened: " + e.getMessage(), e);
        }
    }

    private static H2Index connect(String url) throws SQLException {
        Connection ownerConnection = DriverManager.getConnection(url + OPTIONS, "sa", "");
        try {
            if (isNew(ownerConnection)) {
                Schema.create(ownerConnection);
            }
            // The options need the owner's rights, and hold for the database once it is open.
            Connection tillConnection = DriverManager.getConnection(url, TILL, TILL);
            tillConnection.setAutoCommit(false);
            return new H2Index(ownerConnection, tillConnection);
        } catch (SQLException e) {
            ownerConnection.close();
            throw e;
        }
    }

    private static boolean isNew(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet version = statement.executeQuery(
                        "SELECT 1 FROM INFORMATION_SCHEMA.CONSTANTS" + " WHERE CONSTANT_NAME = 'SCHEMA_VERSION'")) {
            return !version.next();
        }
    }

    private static DSLContext dsl(Connection connection) {
        Settings settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withExecuteLogging(false);
        return DSL.using(connection, SQLDialect.H2, settings);
    }

    /** Deletes the files of an index that is not open. */
    public static void delete(String location) {
        IndexFile.delete(location);
    }

    /** jOOQ over the till's connection, loaded when first used. */
    DSLContext till() {
        if (till == null) {
            till = dsl(tillConnection);
            till.configuration().set(new DefaultExecuteListenerProvider(trouble));
        }
        return till;
    }

    SaleStatements saleStatements() {
        if (saleStatements == null) {
            try {
                saleStatements = new SaleStatements(tillConnection, till(), trouble);
            } catch (SQLException e) {
                throw trouble.of(e);
            }
        }
        return saleStatements;
    }

    StartReads startReads() {
        return startReads;
    }

    /** Every version of customers and meters. */
    public RegisterRows registers() {
        return registers;
    }

    /** Loads what the first sale needs, so that its customer does not wait for it. Needs no database. */
    public static void warmUp() {
        DSL.using(SQLDialect.H2).selectFrom(SALE).where(SALE.SEQ.eq(0L)).getSQL();
    }

    /** How far it has followed the tape; empty when it holds nothing. */
    public Optional<IndexMark> mark() {
        return startReads.mark();
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
        try (Statement statement = ownerConnection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw trouble.of(e);
        }
    }

    @Override
    public void close() {
        // Each is closed whatever the others say, or the file would stay locked.
        try (Connection owner = ownerConnection;
                Connection ofTill = tillConnection;
                RegisterRows rows = registers;
                SaleStatements statements = saleStatements) {
            // Closing is all.
        } catch (SQLException e) {
            throw new JournalException(Code.INDEX, "the index can not be closed", e);
        }
    }
}
