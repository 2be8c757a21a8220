package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.testkit.TestShop;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.prices.BringModel;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.tariffs.TariffPreview.Line;

/** Bringing in prices over a real journal, without a toolkit. */
class PricePagesTest {

    @TempDir
    Path folder;

    private TestRoom rooms;
    private Room room;
    private PriceFiles files;
    private int left;

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
