package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.FoundPeople;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.vending.find.FoundCustomers;

/** Finding a customer from the counter, typed on the keyboard; with pictures. */
class FindScreenIT {

    @TempDir
    Path folder;

    @Test
    void aCustomerFoundByPartOfANameComesIntoTheSale() throws Exception {
        try (Window window = atTheCounter(Language.ENGLISH)) {
            window.awaitText("Meter number").key(KeyCode.F3).awaitText("Find a customer");
            window.picture("find-empty").write("odngo");
            assertThat(window.everything()).contains("Achieng Odongo");
            window.key(KeyCode.ENTER).await("customer-name", "Achieng Odongo"::equals);
            window.pad("500").await("quote-units", "17.0 kWh"::equals);
        }
    }

    @Test
    void aLineIsTakenByItsDigitOnceTheListWasEntered() throws Exception {
        try (Window window = atTheCounter(Language.ENGLISH)) {
            window.awaitText("Meter number").key(KeyCode.F3).awaitText("Find a customer");
            window.write("plot").key(KeyCode.DOWN).picture("find-list").write("2");
            window.await("customer-name", "Achieng Odongo"::equals);
        }
    }

    @Test
    void namesOfAllScriptsAndLengthsFitTheirLines() throws Exception {
        try (Window window = atTheCounter(Language.ENGLISH)) {
            window.house.counter().findWith(new FoundPeople()::find);
            window.awaitText("Meter number").picture("find-key").key(KeyCode.F3).awaitText("Find a customer");
            window.write("hassan").picture("find");
            assertThat(window.everything()).contains("\u062D\u0633\u0646 \u0639\u0644\u064A \u0645\u062D\u0645\u062F");
            clear(window, 6).phrase("plot 14").picture("find-address");
            clear(window, 7).write("wanjiku").picture("find-long-name");
            clear(window, 7).write("0722404").picture("find-phone");
            clear(window, 7).write("zzyzx").picture("find-nobody");
            assertThat(window.says("Nobody found. Check the spelling or type the meter number."))
                    .isTrue();
            clear(window, 5).write("conceicao").key(KeyCode.ENTER).picture("find-no-meter");
        }
    }

    @Test
    void aListThatIsStillBeingReadSaysSo() throws Exception {
        try (Window window = atTheCounter(Language.ENGLISH)) {
            window.house.counter().findWith(typed -> new FoundCustomers(List.of(), 40, false));
            window.awaitText("Meter number").key(KeyCode.F3).write("wanj");
            window.awaitText("Still reading customers: 40 %").picture("find-reading");
            assertThat(window.says("Nobody found. Check the spelling or type the meter number."))
                    .isFalse();
        }
    }

    @Test
    void everyLanguageHasRoom() throws Exception {
        for (Language language : Language.values()) {
            try (Window window = atTheCounter(language)) {
                window.house.counter().findWith(new FoundPeople()::find);
                window.picture("find-key-" + language.tag()).key(KeyCode.F3).write("hassan");
                assertThat(window.everything()).contains("Hassan Abdi Noor");
                window.picture("find-" + language.tag());
            }
        }
    }

    private static Window clear(Window window, int letters) {
        for (int i = 0; i < letters; i++) {
            window.key(KeyCode.BACK_SPACE);
        }
        return window;
    }

    private Window atTheCounter(Language language) throws Exception {
        Path home = folder.resolve("shop");
        TestShop.at(home, TestClock.at(Window.START)).close();
        TestHouse house = new TestHouse(TestClock.at(Window.START), TestShop.Plan.KES);
        Window window = Window.over(home, house, language);
        window.settle();
        window.pad(TestShop.CASHIER_PIN).key(KeyCode.ENTER);
        window.settle();
        return window;
    }
}
