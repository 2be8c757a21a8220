package org.utilitill.ui;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.TestShop;

/** The founding of a real station from the first screen to its recovery code, typed on the keyboard; with pictures. */
class FoundingIT {

    @TempDir
    Path folder;

    @Test
    void aStationIsFoundedAndItsRecoveryCodeIsShownOnce() throws Exception {
        try (Window window = Window.over(folder.resolve("shop"), TestShop.Plan.KES)) {
            window.awaitText("Set up this station").key(KeyCode.DOWN).key(KeyCode.ENTER);
            window.awaitText("The shop, as its slips will name it").picture("founding-shop");
            fill(window, "Mwangaza", "Kisumu", "0700000123", "P051234567X", "7", "KES");
            window.awaitText("two digits before every receipt number").picture("founding-refused");
            window.key(KeyCode.BACK_SPACE).write("07").key(KeyCode.ENTER).key(KeyCode.ENTER);
            window.awaitText("The passphrase of the key vault").picture("founding");
            window.key(KeyCode.ENTER).awaitText("The first administrator");
            fill(window, "Njeri", "", "123456", "123456");
            window.awaitText("Once more").picture("founding-weak-pin");
            fill(window, "913579", "913579");
            window.awaitText("The recovery code, shown only now").picture("founding-recovery");
            window.key(KeyCode.ENTER).awaitText("Write the ten words down first.");
            window.write("y").key(KeyCode.ENTER).awaitText("Who is selling");
        }
    }

    private static void fill(Window window, String... values) {
        for (String value : values) {
            window.write(value).key(KeyCode.ENTER);
        }
    }
}
