package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.tariff.TariffId;
import org.utilitill.testkit.TestShop;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.ui.prices.BringModel;
import org.utilitill.ui.prices.PricesModel;
import org.utilitill.ui.prices.VersionModel;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.tariffs.ListedTariff;
import org.utilitill.vending.tariffs.TariffPreview.Line;

/** The pages about prices over a real journal, without a toolkit. */
class PricePagesTest {

    @TempDir
    Path folder;

    private TestRoom rooms;
    private Room room;
    private PriceFiles files;
    private int left;
    private int brought;
    private String opened = "";

    @BeforeEach
    void open() {
        rooms = TestRoom.at(folder.resolve("shop"));
        room = rooms.of(TestShop.ADMINISTRATOR);
        files = new PriceFiles(folder);
    }

    @AfterEach
    void close() {
        rooms.close();
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

    private List<String> held() {
        return room.station().tariffs().list().stream()
                .map(listed -> listed.tariff().id() + " " + listed.state())
                .toList();
    }

    @Test
    void theListNamesEveryVersionAndWhetherItHolds() throws IOException {
        bring(bring(), files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);
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
    void theListIsNarrowedByWhatItShows(String typed, String found) throws IOException {
        bring(bring(), files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);
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

    private PageHand version(int number) {
        ListedTariff listed =
                room.station().tariffs().version(new TariffId("D1", number)).orElseThrow();
        return new PageHand(new VersionModel(room, listed, () -> left++), rooms.clock);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Step 1    | from 0 to 400 kWh: KES 21.90 for each kWh
            Step 2    | above 400 kWh: KES 33.80 for each kWh
            Lake levy | 2% of: the units
            VAT       | 16% on top of: the units + Lake levy
            """)
    void aVersionSaysItsStepsAndChargesInWords(String name, String words) throws IOException {
        bring(bring(), files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);

        assertThat(version(2).fact(name)).isEqualTo(words);
    }

    @Test
    void behindTheWordsIsTheTextAndBehindThatTheWayBack() throws IOException {
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
        assertThat(bring(bring(), folder.resolve("nowhere.yaml").toString()).refusalOf("file"))
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

    @Test
    void aCorrectedFileIsReadAgainWithOneKey() throws IOException {
        BringModel model = bring();
        PageHand hand = bring(model, files.write("next.yaml", PriceFiles.NEXT.replace("21.90", "0")));
        files.write("next.yaml", PriceFiles.NEXT);
        hand.key(Key.ENTER);

        assertThat(model.stepProperty().get()).isEqualTo(1);
        assertThat(held()).containsExactly("D1/1 HOLDS");
    }

    @Test
    void aPreviewShowsRealSalesSideBySideAndStrayLettersHideNone() throws IOException {
        files.sell(rooms, 500, 2000);
        BringModel model = bring();
        bring(model, files.write("next.yaml", PriceFiles.NEXT)).type("x");

        assertThat(model.sales().shown())
                .extracting(Line::receipt, line -> line.then() + " " + line.now())
                .satisfiesExactly(
                        last -> assertThat(last.toList()).containsExactly("07-000002", "68.1 77.2"),
                        first -> assertThat(first.toList()).containsExactly("07-000001", "17.0 19.3"));
    }

    @Test
    void withoutASignatureASecondPersonIsAskedOnThisScreen() throws IOException {
        PageHand hand =
                bring(bring(), files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);

        assertThat(rooms.asked).isEqualTo(1);
        assertThat(hand.title()).isEqualTo("D1, version 2, is brought in");
        assertThat(hand.facts().notes().get(0).words()).startsWith("It holds from 2026-04-01 on.");
        assertThat(hand.fact("Signed by")).isEqualTo("two people");
    }

    @Test
    void nothingIsBroughtInWhenTheSecondPersonDoesNotConsent() throws IOException {
        rooms.consents = false;
        BringModel model = bring();
        bring(model, files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);

        assertThat(held()).containsExactly("D1/1 HOLDS");
        assertThat(model.panelProperty().get()).isInstanceOf(Panel.Lines.class);
        assertThat(model.refusalProperty().get()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"next.yaml.sig", "next.sig"})
    void aTrustedSignatureBesideTheFileTakesThePlaceOfTheSecondPerson(String signature) throws IOException {
        PriceFiles.trust(room.station());
        files.sign(signature, PriceFiles.NEXT);
        PageHand hand =
                bring(bring(), files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);

        assertThat(rooms.asked).isZero();
        assertThat(hand.fact("Signed by")).isEqualTo("Office");
    }

    @Test
    void aSignatureOverAnotherTextIsRefusedOnThePreview() throws IOException {
        PriceFiles.trust(room.station());
        files.sign("next.yaml.sig", PriceFiles.NEXT + "#");
        BringModel model = bring();
        bring(model, files.write("next.yaml", PriceFiles.NEXT)).key(Key.ENTER);

        assertThat(model.refusalProperty().get()).contains("No signer this station knows");
        assertThat(rooms.asked).isZero();
    }
}
