package org.utilitill.journal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.JournalVerdict;
import org.utilitill.journal.RecoveryReport;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SellOrder;

/** Whatever is put in the index's place: none of it is run, it is kept aside, and the tape makes the index anew. */
class HostileIndexTest {

    private static final String ALIAS = "CREATE ALIAS EVIL FOR 'org.utilitill.journal.index.Hostile.touch'";
    private static final String SOURCE = "CREATE ALIAS EVIL AS 'long touch(long value) {"
            + " System.setProperty(\"utilitill.test.hostile\", \"ran\"); return value; }'";
    private static final String SALE_COLUMNS = "(seq, receipt_no, sale_id, utc, pan, base_date, tid, service, money,"
            + " units, bal_after, operator, start_at, end_at, sgc, krn)";
    private static final String NEXT_SALE = "INSERT INTO sale " + SALE_COLUMNS + " VALUES (900, 900, RANDOM_UUID(), 0,"
            + " '600727000000000009', 1993, 1, 'WATER', 1, 1, 1, 'A', 0, 0, '123456', 1)";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static final TestClock CLOCK = TestClock.at("2026-03-02T14:00:00Z");
    private static Money credit = Money.parse("KES 0");
    private static LooseEngine loose;

    private Path home = Path.of("");
    private Path index = Path.of("");

    @BeforeAll
    static void sellSome() throws ReflectiveOperationException {
        loose = new LooseEngine();
        credit = sell(shared);
    }

    @AfterAll
    static void closeEngine() throws Exception {
        loose.close();
    }

    @BeforeEach
    void copy() throws IOException {
        home = folder.resolve("shop");
        for (String file : List.of("tape/journal.tape", "tape/index.closed", "index/journal.mv.db")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(shared.resolve(file), home.resolve(file));
        }
        index = home.resolve("index").resolve("journal.mv.db");
        Hostile.forget();
    }

    @AfterEach
    void forget() {
        Hostile.forget();
    }

    /** Name of the kind, what names the first foreign object, and the statements that make the file so. */
    static Stream<List<Object>> kinds() {
        return Stream.of(
                List.of("alias with its own source", "alias EVIL", List.of(SOURCE)),
                List.of("alias of a method", "alias EVIL", List.of(ALIAS)),
                List.of(
                        "trigger of another class",
                        "trigger SALE_APPEND_ONLY",
                        List.of("DROP TRIGGER sale_append_only", trigger("sale_append_only BEFORE UPDATE, DELETE"))),
                List.of("trigger more", "trigger EVIL", List.of(trigger("evil BEFORE INSERT"))),
                List.of("trigger less", "without trigger SALE_APPEND_ONLY", List.of("DROP TRIGGER sale_append_only")),
                List.of(
                        "linked table",
                        "table EVIL",
                        List.of("CREATE FORCE LINKED TABLE evil('org.utilitill.journal.index.Hostile', 'jdbc:evil:x',"
                                + " '', '', 'T')")),
                List.of(
                        "generated column",
                        "table UNSHOWN",
                        List.of(ALIAS, "ALTER TABLE unshown ADD COLUMN g BIGINT GENERATED ALWAYS AS (EVIL(start_at))")),
                List.of(
                        "column default",
                        "table SALE",
                        List.of(ALIAS, "ALTER TABLE sale ALTER utc SET DEFAULT EVIL(1)")),
                List.of(
                        "check constraint",
                        "constraint SALE",
                        List.of(ALIAS, "ALTER TABLE sale ADD CONSTRAINT evil CHECK (EVIL(seq) > 0)")),
                List.of("domain", "domain ODD", List.of(ALIAS, "CREATE DOMAIN odd AS BIGINT CHECK (EVIL(VALUE) > 0)")),
                List.of(
                        "view of a file",
                        "table EVIL",
                        List.of("CREATE VIEW evil AS SELECT FILE_READ('pom.xml') AS f")),
                List.of(
                        "view of a list",
                        "table EVIL",
                        List.of("CREATE FORCE VIEW evil AS SELECT * FROM CSVREAD('nowhere.csv')")),
                List.of("owner more", "user EVIL", List.of("CREATE USER evil PASSWORD 'x' ADMIN")),
                List.of("till as owner", "user TILL", List.of("ALTER USER till ADMIN TRUE")),
                List.of("right more", "right SALE", List.of("GRANT UPDATE ON sale TO till")),
                List.of("right less", "without right METER", List.of("REVOKE SELECT, INSERT ON meter FROM till")),
                List.of("role", "role EVIL", List.of("CREATE ROLE evil")),
                List.of("schema", "schema EVIL", List.of("CREATE SCHEMA evil AUTHORIZATION sa")),
                List.of("later version", "constant SCHEMA_VERSION", version("4")),
                List.of("earlier version over our tables", "constant SCHEMA_VERSION", version("1")),
                List.of("version in words", "constant SCHEMA_VERSION", version("'two'")),
                List.of("column of objects", "table METER", List.of("ALTER TABLE meter ADD COLUMN o JAVA_OBJECT")),
                List.of("table renamed", "table EVIL", List.of("ALTER TABLE unshown RENAME TO evil")),
                List.of("index more", "index EVIL", List.of("CREATE INDEX evil ON sale (operator)")),
                List.of("sequence", "sequence EVIL", List.of("CREATE SEQUENCE evil")),
                List.of(
                        "aggregate",
                        "aggregate EVIL",
                        List.of("CREATE FORCE AGGREGATE evil FOR 'org.utilitill.journal.index.Hostile'")),
                List.of("synonym", "synonym EVIL", List.of("CREATE SYNONYM evil FOR sale")),
                List.of("comment", "table SALE", List.of("COMMENT ON TABLE sale IS 'x'")),
                List.of("setting", "setting DEFAULT_LOCK_TIMEOUT", List.of("SET DEFAULT_LOCK_TIMEOUT 7")));
    }

    private static String trigger(String how) {
        return "CREATE TRIGGER " + how + " ON sale FOR EACH ROW CALL 'org.utilitill.journal.index.Hostile'";
    }

    private static List<String> version(String version) {
        return List.of("DROP CONSTANT schema_version", "CREATE CONSTANT schema_version VALUE " + version);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aForeignObjectIsNamedKeptAsideAndNeverRun(List<Object> kind) throws Exception {
        @SuppressWarnings("unchecked")
        List<String> statements = (List<String>) kind.get(2);
        loose.run(location(), statements);
        Hostile.forget();
        assertThat(IndexFile.look(location()).what()).as("%s", kind).isEqualTo(kind.get(1));
        assertKeptAside();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alias with its own source", "trigger more", "generated column", "column default"})
    void anUnguardedEngineWouldRunIt(String name) throws Exception {
        for (List<Object> kind :
                kinds().filter(each -> each.get(0).equals(name)).toList()) {
            @SuppressWarnings("unchecked")
            List<String> statements = (List<String>) kind.get(2);
            loose.run(location(), statements);
        }
        Hostile.forget();
        String unshown = "INSERT INTO unshown (sale_id, start_at, end_at) VALUES (RANDOM_UUID(), 1, 1)";
        String call = switch (name) {
            case "alias with its own source" -> "CALL EVIL(1)";
            case "column default" -> NEXT_SALE.replace(" utc,", "").replace("UUID(), 0", "UUID()");
            default -> NEXT_SALE;
        };
        loose.run(location(), List.of(call, unshown));
        assertThat(Hostile.ran()).isTrue();
    }

    @Test
    void aClassNamedAsAKindOfValueIsNotLoaded() throws Exception {
        try (MVStore store = MVStore.open(index.toString())) {
            MVMap<String, String> types = store.openMap(
                    "_",
                    new MVMap.Builder<String, String>()
                            .keyType(StringDataType.INSTANCE)
                            .valueType(new Raw()));
            types.clear();
            types.put("0", Hostile.class.getName());
        }
        assertThat(IndexFile.look(location()).what()).isEqualTo("a kind of value of class " + Hostile.class.getName());
        assertKeptAside();
    }

    @Test
    void anObjectStoredAsAPreparedTransactionIsNotMade() throws Exception {
        try (MVStore store = MVStore.open(index.toString())) {
            store.<Integer, Object>openMap("openTransactions").put(3, new Object[] {3, new Hostile()});
        }
        Hostile.forget();
        assertKeptAside();
    }

    @Test
    void anOpenTransactionOverAnythingButRowsIsNotRead() throws Exception {
        try (MVStore store = MVStore.open(index.toString())) {
            int prepared = store.openMap("openTransactions").getId();
            store.openMap(
                            "undoLog-9",
                            new MVMap.Builder<Long, String>()
                                    .keyType(LongDataType.INSTANCE)
                                    .valueType(new Raw()))
                    .put(9L << 40, "x".repeat(prepared));
        }
        assertThat(IndexFile.look(location()).what()).isEqualTo("an open transaction over something that is no table");
        assertKeptAside();
    }

    @Test
    void aMapThatTheEngineNeverMadeIsForeign() throws Exception {
        try (MVStore store = MVStore.open(index.toString())) {
            store.openMap("evil").put(1, "x");
        }
        assertThat(IndexFile.look(location()).what()).isEqualTo("a map named evil");
        assertKeptAside();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4096, 8192, 100_000})
    void noiseIsKeptAside(int length) throws Exception {
        byte[] noise = new byte[length];
        new Random(42).nextBytes(noise);
        Files.write(index, noise);
        assertKeptAside();
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "10", "50", "90"})
    void aTruncatedFileIsOursOrKeptAside(int percent) throws IOException {
        byte[] whole = Files.readAllBytes(index);
        Files.write(index, java.util.Arrays.copyOf(whole, whole.length * percent / 100));
        openAndCompare();
    }

    @Test
    void damageInOurFileNeverKeepsTheStationFromOpening() throws IOException {
        byte[] whole = Files.readAllBytes(index);
        long seed = 20260302;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 20; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(index, damaged);
            IndexFile.Found found = IndexFile.look(location()).found();
            assertThat(found).as("seed %d, file %d", seed, i).isNotEqualTo(IndexFile.Found.NOTHING);
        }
    }

    @Test
    void aFolderInItsPlaceIsKeptAside() throws Exception {
        Files.delete(index);
        Files.createDirectories(index.resolve("deep"));
        RecoveryReport report = openAndCompare();
        assertThat(report.setAside()).isTrue();
        assertThat(suspect(1).resolve("deep")).isDirectory();
    }

    @Test
    void aFileThatTheEngineWouldMoveIntoItsPlaceIsForgotten() throws Exception {
        loose.run(location(), List.of(ALIAS, "ALTER TABLE sale ALTER utc SET DEFAULT EVIL(1)"));
        Hostile.forget();
        Files.move(index, index.resolveSibling("journal.mv.db.newFile"));
        assertThat(openAndCompare().rebuilt()).isTrue();
        assertThat(index.resolveSibling("journal.mv.db.newFile")).doesNotExist();
    }

    @Test
    void threeSuspectsAreKeptAndTheLastGivesWay() throws Exception {
        for (int number = 1; number <= 5; number++) {
            Files.write(index, new byte[] {(byte) number});
            assertThat(openAndCompare().setAside()).isTrue();
        }
        assertThat(suspect(1)).hasBinaryContent(new byte[] {1});
        assertThat(suspect(2)).hasBinaryContent(new byte[] {2});
        assertThat(suspect(3)).hasBinaryContent(new byte[] {5});
        assertThat(suspect(4)).doesNotExist();
    }

    @Test
    void aCheckThatChangesNothingLeavesAForeignFileInItsPlace() throws SQLException, IOException {
        loose.run(location(), List.of(ALIAS));
        byte[] hostile = Files.readAllBytes(index);
        JournalVerdict verdict = new JournalCheck(JournalFolder.below(home)).run(true);
        assertThat(verdict.indexCompared()).isFalse();
        assertThat(index).hasBinaryContent(hostile);
    }

    @Test
    void anIndexOfAnEarlierVersionIsOnlyMadeAnew() throws Exception {
        Files.delete(index);
        IndexObjectsTest.make(location(), 1);
        assertThat(IndexFile.look(location()).found()).isEqualTo(IndexFile.Found.OLDER);
        RecoveryReport report = openAndCompare();
        assertThat(report.rebuilt()).isTrue();
        assertThat(report.setAside()).isFalse();
        assertThat(suspect(1)).doesNotExist();
    }

    @Test
    void aFolderWithASemicolonIsRefused() {
        assertThatThrownBy(() -> H2Index.open(folder.resolve("a;INIT=x").toString()))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.code()).isEqualTo(JournalException.Code.FOLDER));
    }

    private void assertKeptAside() throws IOException {
        byte[] hostile = Files.readAllBytes(index);
        RecoveryReport report = openAndCompare();
        assertThat(report.setAside()).isTrue();
        assertThat(report.rebuilt()).isTrue();
        assertThat(suspect(1)).hasBinaryContent(hostile);
    }

    /** Opens the station as it would start, and holds the index against the tape. */
    private RecoveryReport openAndCompare() {
        RecoveryReport report;
        try (TestShop shop = TestShop.at(home, CLOCK)) {
            report = shop.journal().recovery();
            assertThat(shop.vending().credit()).isEqualTo(credit);
        }
        JournalVerdict verdict = new JournalCheck(JournalFolder.below(home)).run(true);
        assertThat(verdict.problem()).isEmpty();
        assertThat(verdict.indexCompared()).isTrue();
        assertThat(Hostile.ran()).as("hostile code ran").isFalse();
        return report;
    }

    private String location() {
        return home.resolve("index").resolve("journal").toString();
    }

    private Path suspect(int number) {
        return index.resolveSibling("journal.suspect-" + number + ".mv.db");
    }

    private static Money sell(Path home) {
        try (TestShop shop = TestShop.at(home, CLOCK)) {
            for (int i = 0; i < 3; i++) {
                Known known = (Known) shop.vending().find(TestShop.METER);
                Quoted quote = (Quoted) shop.vending().quote(known.card(), "150");
                Money total = quote.quote().total();
                shop.vending()
                        .sell(new SellOrder(UUID.randomUUID(), TestShop.CASHIER, quote, total, Channel.SCREEN, false));
            }
            return shop.vending().credit();
        }
    }

    /** Writes the length of a text and the text, as the engine writes names of classes. */
    private static final class Raw extends BasicDataType<String> {
        @Override
        public int getMemory(String text) {
            return text.length();
        }

        @Override
        public void write(WriteBuffer buffer, String text) {
            buffer.putVarInt(text.length()).putStringData(text, text.length());
        }

        @Override
        public String read(java.nio.ByteBuffer buffer) {
            return org.h2.mvstore.DataUtils.readString(buffer);
        }

        @Override
        public String[] createStorage(int size) {
            return new String[size];
        }
    }
}
