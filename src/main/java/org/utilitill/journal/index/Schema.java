package org.utilitill.journal.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Brings an empty database to the tables of the numbered SQL files. */
final class Schema {

    private static final List<String> FILES =
            List.of("V001__journal.sql", "V002__people_keys_acts.sql", "V003__registers.sql");

    private Schema() {}

    /** The number that a database made by these files carries. */
    static int version() {
        return FILES.size();
    }

    static void create(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String file : FILES) {
                statement.execute(read(file));
            }
            statement.execute("CREATE CONSTANT SCHEMA_VERSION VALUE " + version());
        }
    }

    /**
     * What a database of some version says of itself, as {@link StoredMeta} reads it.
     *
     * @param version from 1 to {@link #version()}
     */
    static List<String> records(int version) {
        return List.of(read("V00" + version + ".objects").split("\n"));
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own file " + file + " can not be read", e);
        }
    }
}
