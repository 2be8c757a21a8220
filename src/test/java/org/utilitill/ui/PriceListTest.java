package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.tariff.TariffId;
import org.utilitill.testkit.TestShop;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.prices.BringModel;
import org.utilitill.ui.prices.PricesModel;
import org.utilitill.ui.prices.VersionModel;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.tariffs.ListedTariff;

/** The pages that show prices, over one shop with two versions of its tariff that none of the tests changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PriceListTest {

    private TestRoom rooms;
    private Room room;
    private PriceFiles files;
    private Path home;
    private int left;
    private int brought;
    private String opened = "";

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        home = folder;
        rooms = TestRoom.at(folder.resolve("shop"));
        room = rooms.of(TestShop.ADMINISTRATOR);
        files = new PriceFiles(folder);
        bring(bring(), files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @BeforeEach
    void forget() {
        left = 0;
        brought = 0;
        opened = "";
    }

    private final class Ways implements PricesModel.Doors {

        @Override
        public void version(ListedTariff version) {
            opened = version.tariff().id().toString();
        }

        @Override
        public void bring() {
            brought++;
        }

        @Override
        public void back() {
            left++;
        }
    }

    private PageHand bring(BringModel model, String path) {
        return new PageHand(model, rooms.clock).paste(path).key(Key.ENTER);
    }

    private BringModel bring() {
        return new BringModel(room, () -> left++);
    }

    private PageHand version(int number) {
        ListedTariff listed =
                room.station().tariffs().version(new TariffId("D1", number)).orElseThrow();
        return new PageHand(new VersionModel(room, listed, () -> left++), rooms.clock);
    }

    @Test
    void theListNamesEveryVersionAndWhetherItHolds() {
        PricesModel model = new PricesModel(room, new Ways());
        new PageHand(model, rooms.clock);

        assertThat(model.list().shown())
                .extracting(listed -> listed.tariff().id() + " " + listed.state())
                .containsExactly("D1/1 HOLDS", "D1/2 COMES");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            will hold,   D1/2
            two people,  D1/2
            first setup, D1/1
            2026-04,     D1/2
            """)
    void theListIsNarrowedByWhatItShows(String typed, String found) {
        PricesModel model = new PricesModel(room, new Ways());
        new PageHand(model, rooms.clock).type(typed);

        assertThat(model.list().shown())
                .extracting(listed -> listed.tariff().id().toString())
                .containsExactly(found);
    }

    @Test
    void theWaysOutOfTheListAreItsKeys() {
        new PageHand(new PricesModel(room, new Ways()), rooms.clock).key(Key.F2, Key.ENTER, Key.ESCAPE);

        assertThat(List.of(brought, left)).containsExactly(1, 1);
        assertThat(opened).isEqualTo("D1/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Step 1    | from 0 to 400 kWh: KES 21.90 for each kWh
            Step 2    | above 400 kWh: KES 33.80 for each kWh
            Lake levy | 2% of: the units
            VAT       | 16% on top of: the units + Lake levy
            """)
    void aVersionSaysItsStepsAndChargesInWords(String name, String words) {
        assertThat(version(2).fact(name)).isEqualTo(words);
    }

    @Test
    void behindTheWordsIsTheTextAndBehindThatTheWayBack() {
        PageHand hand = version(1).key(Key.ENTER);
        assertThat(hand.title()).isEmpty();

        hand.key(Key.ESCAPE, Key.ESCAPE);
        assertThat(left).isEqualTo(1);
    }

    @Test
    void everyExampleIsToldInWordsBeforeItIsBroughtIn() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/org/utilitill/tariff/examples"))) {
            assertThat(all.filter(file -> file.toString().endsWith(".yaml")))
                    .hasSizeGreaterThan(9)
                    .allSatisfy(file -> {
                        PageHand hand = bring(bring(), file.toString()).key(Key.F3);
                        assertThat(hand.facts().facts())
                                .hasSizeGreaterThan(2)
                                .extracting(Fact::value)
                                .allSatisfy(
                                        words -> assertThat(words).isNotBlank().doesNotContain("{"));
                    });
        }
    }

    @Test
    void aPathThatIsNoFileIsSaidBesideIt() {
        assertThat(bring(bring(), home.resolve("nowhere.yaml").toString()).refusalOf("file"))
                .contains("no such file");
    }

    @Test
    void everyFaultHasItsLineColumnAndSentence() throws IOException {
        BringModel model = bring();
        bring(
                model,
                files.write("next.yaml", PriceFiles.NEXT.replace("21.90", "0").replace("KES", "KEX")));

        assertThat(model.faults().shown())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.code())
                .containsExactly("7:11 CURRENCY", "11:25 NOT_ABOVE_ZERO");
    }
}
