package org.utilitill.journal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStore;
import org.h2.util.JdbcUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index of our own stays ours however it was left, and the till can only do what it was granted. */
class OwnIndexTest {

    @TempDir
    Path folder;

    private String location() {
        return folder.resolve("journal").toString();
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + location(), user, user.equals("sa") ? "" : user);
    }

    @Test
    void anOpenTransactionInTheFileDoesNotMakeItForeign() throws SQLException, IOException {
        Path image = folder.resolve("image.mv.db");
        try (H2Index index = H2Index.open(location());
                Connection till = connect("till");
                Statement insert = till.createStatement()) {
            till.setAutoCommit(false);
            insert.execute("INSERT INTO meter SELECT X, X, X, X, 0, X, X FROM SYSTEM_RANGE(1, 300)");
            insert.execute("INSERT INTO unshown SELECT RANDOM_UUID(), X, X FROM SYSTEM_RANGE(1, 300)");
            insert.execute("INSERT INTO standing VALUES (1, 1, 'x', 1, 1, 1)");
            index.checkpoint();
            Files.copy(folder.resolve("journal.mv.db"), image);
        }
        assertThat(holdsOpenTransaction(image)).isTrue();
        assertThat(IndexFile.look(folder.resolve("image").toString()).found()).isEqualTo(IndexFile.Found.OURS);
    }

    private static boolean holdsOpenTransaction(Path image) {
        try (MVStore store = new MVStore.Builder()
                .fileName(image.toString())
                .readOnly()
                .autoCommitDisabled()
                .open()) {
            return store.getMapNames().stream().anyMatch(name -> name.startsWith("undoLog") && store.hasData(name));
        }
    }

    @Test
    void countingTheRowsDoesNotMakeItForeign() throws SQLException {
        try (H2Index index = H2Index.open(location());
                Connection owner = connect("sa");
                Statement statement = owner.createStatement()) {
            statement.execute("INSERT INTO meter SELECT X, X, X, X, 0, X, X FROM SYSTEM_RANGE(1, 5000)");
            statement.execute(
                    "INSERT INTO act SELECT X, X, X, X, X, 'one', 'DONE', X, X, X FROM SYSTEM_RANGE(1, 5000)");
            statement.execute("ANALYZE");
            index.checkpoint();
        }
        IndexFile file = IndexFile.look(location());
        assertThat(file.found()).as(file.what()).isEqualTo(IndexFile.Found.OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE sale SET money = 1",
                "DELETE FROM sale",
                "TRUNCATE TABLE act",
                "DELETE FROM standing",
                "DELETE FROM registry",
                "UPDATE unshown SET start_at = 1",
                "UPDATE act SET actor = 'x'",
                "UPDATE meter SET drn = 'x'",
                "UPDATE registry SET code = 'x'",
                "UPDATE customer SET batch = 0",
                "DELETE FROM customer",
                "DELETE FROM meter",
                "DELETE FROM batch",
                "UPDATE batch SET id = 1",
                "MERGE INTO credit_ledger KEY (seq) VALUES (1, 1, 1)",
                "CREATE TABLE evil (id INT)",
                "DROP TABLE sale",
                "ALTER TABLE sale ADD COLUMN evil INT",
                "ALTER TABLE sale SET REFERENTIAL_INTEGRITY FALSE",
                "CREATE INDEX evil ON sale (utc)",
                "CREATE VIEW evil AS SELECT * FROM sale",
                "CREATE SEQUENCE evil",
                "CREATE DOMAIN evil AS INT",
                "CREATE SCHEMA evil",
                "CREATE CONSTANT evil VALUE 1",
                "DROP CONSTANT schema_version",
                "DROP TRIGGER sale_append_only",
                "CREATE TRIGGER evil BEFORE INSERT ON sale CALL 'org.utilitill.journal.index.AppendOnly'",
                "CREATE ALIAS evil FOR 'java.lang.System.exit'",
                "CREATE ALIAS evil AS 'long evil() { return 1; }'",
                "CREATE LINKED TABLE evil('', 'jdbc:h2:mem:', '', '', 'T')",
                "CREATE USER evil PASSWORD 'x'",
                "ALTER USER till ADMIN TRUE",
                "GRANT UPDATE ON sale TO till",
                "CALL FILE_READ('pom.xml')",
                "CALL FILE_WRITE(X'00', 'evil')",
                "SELECT * FROM CSVREAD('pom.xml')",
                "CALL CSVWRITE('evil', 'SELECT 1')",
                "CALL LINK_SCHEMA('evil', '', 'jdbc:h2:mem:', '', '', 'PUBLIC')",
                "SCRIPT",
                "SCRIPT TO 'evil'",
                "RUNSCRIPT FROM 'pom.xml'",
                "BACKUP TO 'evil.zip'",
                "SHUTDOWN",
                "SHUTDOWN IMMEDIATELY",
                "SET TRACE_LEVEL_FILE 3",
                "SET DATABASE_EVENT_LISTENER 'org.utilitill.journal.index.AppendOnly'"
            })
    void theTillIsRefused(String sql) throws SQLException {
        try (H2Index index = H2Index.open(location());
                Connection till = connect("till");
                Statement statement = till.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode())
                                    .as(e.getMessage())
                                    .isIn(ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.ADMIN_RIGHTS_REQUIRED));
            assertThat(index.mark()).isEmpty();
        }
    }

    @Test
    void noJavaObjectIsMadeFromStoredBytes() {
        byte[] bytes = new byte[] {1};
        H2Index.open(location()).close();
        assertThatThrownBy(() -> JdbcUtils.deserialize(bytes, null)).hasMessageContaining("holds no objects");
    }

    @Test
    void onlyOurTriggerMayBeNamedHoweverTheEngineIsFirstUsed() throws Exception {
        String kept = System.clearProperty("h2.allowedClasses");
        try (URLClassLoader fresh = LooseEngine.classes()) {
            Class<?> index = Class.forName(H2Index.class.getName(), true, fresh);
            index.getMethod("delete", String.class).invoke(null, location());
            Class<?> engine = Class.forName("org.h2.util.JdbcUtils", true, fresh);
            assertThat(engine.getMethod("loadUserClass", String.class).invoke(null, AppendOnly.class.getName()))
                    .isEqualTo(Class.forName(AppendOnly.class.getName(), true, fresh));
            assertThatThrownBy(() ->
                            engine.getMethod("loadUserClass", String.class).invoke(null, "java.lang.System"))
                    .hasRootCauseMessage("Access to the class \"java.lang.System\" is denied [90134-240]");
        } finally {
            System.setProperty("h2.allowedClasses", kept == null ? AppendOnly.class.getName() : kept);
        }
    }
}
