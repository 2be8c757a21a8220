package org.utilitill.journal.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lists of objects beside the numbered SQL files are what those files make.
 *
 * <p>{@code -Dgolden=update} writes them anew; one that was shipped never changes.
 */
class IndexObjectsTest {

    private static final List<String> FILES =
            List.of("V001__journal.sql", "V002__people_keys_acts.sql", "V003__registers.sql");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "utilitill", "journal", "index");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theListOfAVersionIsWhatItsFilesMake(int version) throws SQLException, IOException {
        String location = folder.resolve("journal").toString();
        make(location, version);
        List<String> records = StoredMeta.records(location + ".mv.db");
        Path list = RESOURCES.resolve("V%03d.objects".formatted(version));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(list, String.join("\n", records) + "\n", UTF_8);
        }
        assertThat(Files.readAllLines(list)).isEqualTo(records);
    }

    @Test
    void everyVersionIsTried() {
        assertThat(FILES).hasSize(Schema.version());
    }

    @Test
    void theIndexThatTheProgramMakesIsOurs() {
        String location = folder.resolve("journal").toString();
        H2Index.open(location).close();
        assertThat(IndexFile.look(location).found()).isEqualTo(IndexFile.Found.OURS);
    }

    /** A database as the program of some version made it. */
    static void make(String location, int version) throws SQLException, IOException {
        EngineSettings.apply();
        try (Connection owner = DriverManager.getConnection("jdbc:h2:" + location, "sa", "");
                Statement statement = owner.createStatement()) {
            for (String file : FILES.subList(0, version)) {
                try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file))) {
                    statement.execute(new String(in.readAllBytes(), UTF_8));
                }
            }
            statement.execute("CREATE CONSTANT SCHEMA_VERSION VALUE " + version);
        }
    }
}
