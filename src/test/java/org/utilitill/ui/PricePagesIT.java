package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.ui.prices.PricesView;

/** The pages about prices, typed on the keyboard; with pictures. */
class PricePagesIT {

    private static final Path EXAMPLES = Path.of("src/main/resources/org/utilitill/tariff/examples");
    private static final int[] MONEY = {
        1000, 500, 2000, 300, 1500, 200, 5000, 750, 1000, 100, 2500, 400, 1200, 600, 3000, 250, 1000, 800, 350, 150, 500
    };

    @TempDir
    Path folder;

    private void prices(PageWindow window) {
        window.show(TestShop.ADMINISTRATOR, room -> PricesView.of(room, () -> {}));
        window.awaitText("D1");
    }

    private PageWindow look(PageWindow window, String path) {
        return window.key(KeyCode.F2).paste(path).key(KeyCode.ENTER);
    }

    @Test
    void aTariffIsCorrectedLookedAtAndBroughtInByTwo() throws Exception {
        PriceFiles files = new PriceFiles(folder);
        String wrong = PriceFiles.NEXT
                .replace("21.90", "0")
                .replace("KES", "KEX")
                .replace("on: [energy]", "on: [engery]")
                .replace("name: Domestic", "nmae: Domestic");
        try (PageWindow window = new PageWindow(folder.resolve("shop"), Language.ENGLISH)) {
            files.sell(window.room, MONEY);
            prices(window);
            window.key(KeyCode.F2).awaitText("Bring in a tariff").paste(files.write("d1-2.yaml", wrong));
            window.picture("prices-file").key(KeyCode.ENTER).awaitText("Faults in d1-2.yaml: 5");
            window.key(KeyCode.DOWN).picture("prices-faults");
            files.write("d1-2.yaml", PriceFiles.NEXT);
            window.key(KeyCode.ENTER).awaitText("It would hold from 2026-04-01 on.");
            window.awaitText("A second person has to consent").picture("prices");
            window.key(KeyCode.F3).awaitText("Lake levy").picture("prices-in-words");
            window.key(KeyCode.ESCAPE, KeyCode.ENTER).awaitText("D1, version 2, is brought in");
            assertThat(window.room.asked).isEqualTo(1);
            window.picture("prices-by-two").key(KeyCode.ENTER).awaitText("will hold");
            look(window, EXAMPLES.resolve("kplc-2025-10.yaml").toString()).awaitText("calls itself an example");
            window.picture("prices-example").key(KeyCode.ENTER).awaitText("is brought in");
            window.key(KeyCode.ENTER).awaitText("will hold").picture("prices-list");
            window.key(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER)
                    .awaitText("Class DO1")
                    .picture("prices-version");
            window.key(KeyCode.ENTER).awaitText("utilitill tariff: 1").picture("prices-text");
        }
    }

    @Test
    void aSignedTariffNeedsNoSecondPerson() throws Exception {
        PriceFiles files = new PriceFiles(folder);
        files.sign("d1-2.yaml.sig", PriceFiles.NEXT);
        try (PageWindow window = new PageWindow(folder.resolve("shop"), Language.ENGLISH)) {
            PriceFiles.trust(window.room.station);
            prices(window);
            look(window, files.write("d1-2.yaml", PriceFiles.NEXT)).awaitText("A signature lies beside it");
            window.picture("prices-signed").key(KeyCode.ENTER).awaitText("Office");
            assertThat(window.room.asked).isZero();
        }
    }

    @Test
    void arabicReadsFromRightToLeftAndATariffFromLeftToRight() throws Exception {
        PriceFiles files = new PriceFiles(folder);
        try (PageWindow window = new PageWindow(folder.resolve("shop"), Language.ARABIC)) {
            files.sell(window.room, MONEY);
            prices(window);
            window.picture("prices-list-arabic");
            look(window, files.write("d1-2.yaml", PriceFiles.NEXT.replace("21.90", "0")))
                    .awaitText("d1-2.yaml");
            window.picture("prices-faults-arabic");
            files.write("d1-2.yaml", PriceFiles.NEXT);
            window.key(KeyCode.ENTER).awaitText("2026-04-01").picture("prices-arabic");
            window.key(KeyCode.F3).awaitText("Lake levy").picture("prices-in-words-arabic");
            assertThat(window.isSilentAbout("Bring in")).isTrue();
        }
    }

    @Test
    void theWordiestLanguagesHaveRoom() throws Exception {
        PriceFiles files = new PriceFiles(folder);
        for (Language language : Language.values()) {
            try (PageWindow window = new PageWindow(folder.resolve("shop"), language)) {
                prices(window);
                look(window, files.write("d1-2.yaml", PriceFiles.NEXT)).awaitText("2026-04-01");
                window.picture("prices-" + language.tag());
                assertThat(window.isSilentAbout("It would hold")).isEqualTo(language != Language.ENGLISH);
            }
        }
    }
}
