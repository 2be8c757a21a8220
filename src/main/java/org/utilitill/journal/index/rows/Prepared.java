package org.utilitill.journal.index.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.utilitill.journal.tape.JournalException;

/** Statements of one connection, each prepared when first used and kept: parsing one costs more than running it. */
final class Prepared implements AutoCloseable {

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Function<SQLException, JournalException> trouble;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Prepared(Connection connection, Function<SQLException, JournalException> trouble) {
        this.connection = connection;
        this.trouble = trouble;
    }

    <T> List<T> all(String sql, Row<T> row, Object... values) {
        try {
            PreparedStatement statement = filled(sql, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw trouble.apply(e);
        }
    }

    void run(String sql, Object... values) {
        try {
            filled(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw trouble.apply(e);
        }
    }

    /** Runs one statement once for each list of values, all together. */
    void runAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            for (Object[] values : rows) {
                filled(sql, values).addBatch();
            }
            filled(sql).executeBatch();
        } catch (SQLException e) {
            throw trouble.apply(e);
        }
    }

    private PreparedStatement filled(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
