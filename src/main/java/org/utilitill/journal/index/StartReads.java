package org.utilitill.journal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.TapeMark;

/**
 * The few reads that stand between a start and the first screen, as plain statements: loading jOOQ takes longer than
 * opening the database, and nobody should wait for it at the sign-in card.
 */
final class StartReads {

    private static final String NEWEST = "SELECT start_at, end_at FROM registry WHERE kind = ? AND code = ?"
            + " ORDER BY kind DESC, code DESC, id DESC LIMIT 1";
    private static final String ALL = "SELECT start_at, end_at, code FROM registry WHERE kind = ? ORDER BY id";

    private final Connection connection;
    private final IndexTrouble trouble;

    StartReads(Connection connection, IndexTrouble trouble) {
        this.connection = connection;
        this.trouble = trouble;
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Row<T> row, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw trouble.of(e);
        }
    }

    Optional<IndexMark> mark() {
        return all("SELECT seq, sha, start_at, end_at FROM standing", StartReads::markOf).stream()
                .findFirst();
    }

    private static IndexMark markOf(ResultSet row) throws SQLException {
        String sha = row.getString(2);
        if (sha == null) {
            throw new JournalException(Code.INDEX, "the index does not know how far it has followed the tape", null);
        }
        return new IndexMark(new TapeMark(row.getLong(1), sha, row.getLong(4)), row.getLong(3));
    }

    long credit() {
        return all("SELECT bal FROM standing", row -> row.getLong(1)).stream()
                .findFirst()
                .orElse(0L);
    }

    long lastReceipt() {
        return all("SELECT MAX(receipt_no) FROM sale", row -> row.getLong(1)).get(0);
    }

    Optional<Place> registry(String kind, String code) {
        return all(NEWEST, StartReads::placeOf, kind, code).stream().findFirst();
    }

    List<Place> registry(String kind) {
        Map<String, Place> newest = new LinkedHashMap<>();
        all(ALL, row -> Map.entry(row.getString(3), placeOf(row)), kind)
                .forEach(row -> newest.put(row.getKey(), row.getValue()));
        return new ArrayList<>(newest.values());
    }

    private static Place placeOf(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), row.getLong(2));
    }
}
