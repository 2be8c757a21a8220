package org.utilitill.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.ui.register.CustomersView;
import org.utilitill.ui.register.FilesView;
import org.utilitill.ui.register.MetersView;
import org.utilitill.ui.register.UtilitiesView;

/** Utilities, customers, meters and their files, typed on the keyboard; with pictures. */
class RegisterPagesIT {

    private static final String HEADINGS = "Account No,Customer Name,Mobile,Street,Arrears,Meter No,SGC,Tariff,Remarks";

    @TempDir
    Path folder;

    private static String number(int i) {
        return MeterNumber.compose("21", "%08d".formatted(i)).digits();
    }

    private Path file(int rows, boolean good) throws IOException {
        StringBuilder text = new StringBuilder(HEADINGS).append('\n');
        for (int i = 0; i < rows; i++) {
            String name = i == 1 ? "Wanjiku Nyambura Kamau-Oduya wa Mathenge" : "Otieno Odhiambo " + i;
            String sgc = good || i % 7 != 3 ? "123456" : "12345";
            text.append("30%05d,%s,+254 722 %06d,Plot %d Ring Rd,%d.50,%s,%s,D1,old book\n"
                    .formatted(i, name, i, i, i, number(i), sgc));
        }
        return Files.writeString(folder.resolve("kisumu-2026.csv"), text);
    }

    private PageWindow shop(Language language) throws Exception {
        return new PageWindow(folder.resolve("shop"), language);
    }

    private static void files(PageWindow window, Path file) {
        window.show(TestShop.SUPERVISOR, room -> FilesView.of(room, () -> {}));
        window.key(KeyCode.ENTER).paste(file.toString());
    }

    @Test
    void aFileIsLookedAtCheckedAndImportedWithoutAMouse() throws Exception {
        try (PageWindow window = shop(Language.ENGLISH)) {
            files(window, file(3000, true));
            window.picture("files-first").key(KeyCode.ENTER).awaitText("Otieno Odhiambo 0");
            window.picture("import-customers");
            enter(window, 9).awaitText("All 3,000 rows are good").picture("files-good");
            window.key(KeyCode.ENTER).awaitText("Everything is taken in").picture("files-done");
            window.show(TestShop.SUPERVISOR, room -> CustomersView.of(room, () -> {}));
            window.write("kamau mathenge").awaitText("3000001").picture("customers-found");
        }
    }

    @Test
    void theBarGoesWithTheRowsThatAreTakenIn() throws Exception {
        try (PageWindow window = shop(Language.ENGLISH)) {
            files(window, file(12_000, true));
            window.key(KeyCode.ENTER).awaitText("Otieno Odhiambo 0");
            enter(window, 9).awaitText("All 12,000 rows are good").key(KeyCode.ENTER);
            window.awaitProgress(0.6).picture("import-progress").awaitText("Everything is taken in");
        }
    }

    @Test
    void rejectedRowsAreShownWithTheirReasons() throws Exception {
        try (PageWindow window = shop(Language.ENGLISH)) {
            files(window, file(40, false));
            window.key(KeyCode.ENTER).awaitText("Otieno Odhiambo 0");
            enter(window, 9).awaitText("6 of 40 rows break rules").picture("files-rejected");
        }
    }

    private static PageWindow enter(PageWindow window, int times) {
        for (int i = 0; i < times; i++) {
            window.key(KeyCode.ENTER);
        }
        return window;
    }

    @Test
    void aCustomerIsFoundAndChangedWithoutAMouse() throws Exception {
        try (PageWindow window = shop(Language.ENGLISH)) {
            window.show(TestShop.SUPERVISOR, room -> CustomersView.of(room, () -> {}));
            window.awaitText("Achieng Odongo").picture("customers").write("odngo");
            window.key(KeyCode.ENTER)
                    .awaitText("Account 4471902")
                    .key(KeyCode.DOWN)
                    .write("07x");
            window.awaitText("Digits, blanks and").picture("customer-wrong").key(KeyCode.BACK_SPACE);
            window.write("00 123 456").key(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
            window.fill("arrears", "Arrears", "1250.50").awaitText("Achieng Odongo is saved");
            window.key(KeyCode.ENTER).awaitText("0700 123 456").picture("customer");
            window.key(KeyCode.PAGE_DOWN).picture("customer-below");
        }
    }

    @Test
    void aLongNameHasRoom() throws Exception {
        try (PageWindow window = shop(Language.ENGLISH)) {
            window.show(TestShop.SUPERVISOR, room -> CustomersView.of(room, () -> {}));
            window.awaitText("Achieng Odongo").write("wanjiku").key(KeyCode.ENTER);
            window.awaitText("Account 4471903").picture("customer-long");
        }
    }

    @Test
    void aMeterIsOpenedByItsNumberAndAUtilityByItsLine() throws Exception {
        try (PageWindow window = shop(Language.ENGLISH)) {
            window.show(TestShop.ADMINISTRATOR, room -> MetersView.of(room, () -> {}));
            window.awaitText(TestShop.METER)
                    .picture("meters")
                    .write(TestShop.METER)
                    .key(KeyCode.ENTER);
            window.awaitText("Account number (PAN)")
                    .picture("meter")
                    .key(KeyCode.PAGE_DOWN)
                    .picture("meter-below");
            window.show(TestShop.ADMINISTRATOR, room -> UtilitiesView.of(room, () -> {}));
            window.awaitText("Lakeside Power Co")
                    .picture("utilities")
                    .key(KeyCode.ENTER)
                    .picture("utility");
        }
    }

    @Test
    void arabicReadsFromRightToLeft() throws Exception {
        try (PageWindow window = shop(Language.ARABIC)) {
            files(window, file(40, false));
            window.key(KeyCode.ENTER).awaitText("Otieno Odhiambo 0").picture("import-customers-arabic");
            enter(window, 9).awaitText("12345").picture("files-rejected-arabic");
            window.show(TestShop.SUPERVISOR, room -> CustomersView.of(room, () -> {}));
            window.awaitText("Achieng Odongo").write("odngo").key(KeyCode.ENTER).picture("customer-arabic");
            window.show(TestShop.SUPERVISOR, room -> MetersView.of(room, () -> {}));
            window.awaitText(TestShop.METER)
                    .write(TestShop.METER)
                    .key(KeyCode.ENTER)
                    .picture("meter-arabic");
        }
    }
}
