package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.ui.audit.AuditView;
import org.utilitill.ui.expert.ExpertView;
import org.utilitill.ui.keys.KeysView;
import org.utilitill.ui.people.PeopleView;
import org.utilitill.ui.signers.SignersView;
import org.utilitill.vault.CheckValue;

/** The pages about keys, people and acts, typed on the keyboard from the first key to the last; with pictures. */
class KeyPagesIT {

    private static final Path NECTAR = Path.of("src/test/resources/nectar");
    private static final String FIRST = "A1B2C3D4E5F60718";
    private static final String SECOND = "A09186B36C5DCAF7";
    private static final String KEY = "0123456789ABCDEF";

    @TempDir
    Path folder;

    private void keys(PageWindow window) {
        window.show(TestShop.ADMINISTRATOR, room -> KeysView.of(room, () -> {}));
        window.awaitText("Public test group 123456");
    }

    private static String kcv(String hex) {
        return CheckValue.of(HexFormat.of().parseHex(hex));
    }

    @Test
    void aKeyFromTwoCustodiansReproducesTheFoundingExample() throws Exception {
        try (PageWindow window = new PageWindow(folder.resolve("shop"), Language.ENGLISH)) {
            keys(window);
            window.picture("keys-first").key(KeyCode.F2).awaitText("No part of the key is asked for yet");
            window.fill("Founding example", "", "123456", "3", "1", "255", "1", "2", "", "1", "01", "");
            window.picture("ceremony-profile").fill("", "", "", "", "");
            window.awaitText("Call custodian 1").picture("ceremony-call").key(KeyCode.ENTER);
            window.write("Otieno").key(KeyCode.ENTER).write(FIRST).picture("ceremony");
            window.hold(KeyCode.F2).awaitText("A").picture("ceremony-looked-at").letGo(KeyCode.F2);
            window.key(KeyCode.ENTER).write(kcv(FIRST)).key(KeyCode.ENTER).awaitText(kcv(FIRST));
            window.picture("ceremony-taken").key(KeyCode.ENTER).awaitText("Call custodian 2");
            window.key(KeyCode.ENTER).fill("Baraka", SECOND, "").awaitText(kcv(SECOND));
            window.key(KeyCode.ENTER).awaitText("The whole key").write(kcv(KEY)).picture("ceremony-combine");
            window.key(KeyCode.ENTER)
                    .awaitText("Founding example is in the vault")
                    .picture("ceremony-done");
            window.key(KeyCode.ENTER).awaitText("a draft").write("founding").key(KeyCode.F4);
            window.awaitText("Founding example is now in use").key(KeyCode.F6);
            window.awaitText("is in use or gone already").picture("keys-refused");
            assertThat(window.room.asked).isEqualTo(2);

            window.show(TestShop.TECHNICIAN, room -> ExpertView.of(room, () -> {}));
            window.awaitText("Training key").write("f").key(KeyCode.ENTER);
            window.fill("47500150231", "", "01").write("ssss").picture("expert-form");
        }
    }

    @Test
    void aConfigurationIsImportedReproducesTheFoundingExampleAndIsOnTheRecord() throws Exception {
        try (PageWindow window = new PageWindow(folder.resolve("shop"), Language.ENGLISH)) {
            window.show(TestShop.ADMINISTRATOR, room -> SignersView.of(room, () -> {}));
            window.awaitText("No signer yet")
                    .key(KeyCode.F2)
                    .fill("Head office Nairobi", "")
                    .paste(text("signer.pub"));
            window.key(KeyCode.ENTER)
                    .write("y")
                    .picture("signers-trust")
                    .key(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
            window.awaitText("Is this the key of Head office")
                    .picture("signers-compare")
                    .key(KeyCode.ENTER);
            window.awaitText("is trusted from now on").picture("signers");

            keys(window);
            window.key(KeyCode.F3).awaitText("Say where the file is").key(KeyCode.SPACE);
            window.key(KeyCode.ENTER).paste(text("data.txt")).key(KeyCode.ENTER).paste(text("digest.txt"));
            window.key(KeyCode.ENTER)
                    .paste(text("key.txt"))
                    .key(KeyCode.ENTER, KeyCode.ENTER)
                    .write("sixteen-letters!");
            window.picture("import-form").key(KeyCode.ENTER, KeyCode.ENTER).awaitText("This is what the file says");
            window.awaitText("should be treated as exposed")
                    .awaitText("Head office Nairobi")
                    .picture("import");
            window.key(KeyCode.ENTER)
                    .awaitText("Founding example is in the vault")
                    .key(KeyCode.ENTER);
            window.awaitText("a draft")
                    .write("Founding")
                    .key(KeyCode.F4)
                    .awaitText("is now in use")
                    .picture("keys-used");
            window.key(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
            window.key(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
            window.picture("keys");

            founding(window);
            window.show(TestShop.ADMINISTRATOR, room -> AuditView.of(room, () -> {}));
            window.awaitText("Key put in use")
                    .key(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN)
                    .picture("audit");
        }
    }

    private static void founding(PageWindow window) throws IOException {
        window.show(TestShop.TECHNICIAN, room -> ExpertView.of(room, () -> {}));
        window.awaitText("Training key").write("f").key(KeyCode.ENTER);
        window.fill("47500150231", "", "01")
                .write("ssss")
                .awaitText("Set water meter factor")
                .key(KeyCode.ENTER);
        window.fill("000A", "2018-05-16T07:29")
                .write("9")
                .picture("expert-form")
                .key(KeyCode.ENTER);
        window.awaitText("2426 0829 4989 3950 5863").awaitText("TRAINING").picture("expert");
    }

    @Test
    void peopleAreAddedAndKeptOutWithoutAMouse() throws Exception {
        try (PageWindow window = new PageWindow(folder.resolve("shop"), Language.ENGLISH)) {
            window.show(TestShop.ADMINISTRATOR, room -> PeopleView.of(room, () -> {}));
            window.awaitText("Amina").key(KeyCode.F2).fill("Wanjiku.Kamau-Oduya", "c", "2000", "482915", "482916");
            window.awaitText("It is not the same both times").picture("people-add");
            window.fill("482915").awaitText("is added and can sign in").picture("people");
        }
    }

    @Test
    void arabicReadsFromRightToLeft() throws Exception {
        try (PageWindow window = new PageWindow(folder.resolve("shop"), Language.ARABIC)) {
            window.show(TestShop.ADMINISTRATOR, room -> PeopleView.of(room, () -> {}));
            window.awaitText("Amina").picture("people-arabic").key(KeyCode.F2).picture("people-add-arabic");
            window.show(TestShop.ADMINISTRATOR, room -> KeysView.of(room, () -> {}));
            window.awaitText("Public test group 123456")
                    .picture("keys-arabic")
                    .key(KeyCode.F2)
                    .picture("ceremony-arabic");
            assertThat(window.isSilentAbout("Load a key")).isTrue();
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(NECTAR.resolve(file));
    }
}
