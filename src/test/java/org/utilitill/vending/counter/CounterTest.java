package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.money.Energy;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterTrial;
import org.utilitill.vending.MeterTrial.Answered;
import org.utilitill.vending.MeterTrial.NotTried;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SignInOutcome;

class CounterTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aTokenIsAcceptedOnceAndThenUsed() {
        RevealedSale sale = Till.sell(shop, 1, "500");
        Energy units = sale.made().quote().units();
        assertThat(shop.vending().tryOnMeter(sale)).isEqualTo(new Answered("Accept", units));
        assertThat(shop.vending().tryOnMeter(sale)).isEqualTo(new Answered("UsedError", units));

        RevealedSale next = Till.sell(shop, 2, "100");
        Energy both =
                Energy.ofTenths(units.tenths() + next.made().quote().units().tenths());
        assertThat(shop.vending().tryOnMeter(next)).isEqualTo(new Answered("Accept", both));
    }

    @Test
    void aTokenOfAnotherMeterFailsItsCheckSum() {
        RevealedSale sale = Till.sell(shop, 1, "500");
        String token = sale.made().token().digits();
        assertThat(shop.vending().tryOnMeter(TestShop.LONG_NAME_METER, token))
                .isEqualTo(new Answered("CRCError", Energy.ZERO));
    }

    @Test
    void aTokenOlderThanTheMeterIsOld() {
        RevealedSale sale = Till.sell(shop, 1, "500");
        clock.pass(Duration.ofDays(10));
        assertThat(shop.vending().tryOnMeter(sale)).isEqualTo(new Answered("OldError", Energy.ZERO));
    }

    @Test
    void aTokenMayBeTypedInGroups() {
        RevealedSale sale = Till.sell(shop, 1, "500");
        assertThat(shop.vending().tryOnMeter("1430-2556783", sale.made().token().grouped()))
                .isInstanceOf(Answered.class);
        assertThat(((Answered) shop.vending().tryOnMeter(sale)).result()).isEqualTo("UsedError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "1234567890123456789", "123456789012345678901", "1234567890123456789x"})
    void whatIsNotTwentyDigitsIsNotTried(String digits) {
        MeterTrial trial = shop.vending().tryOnMeter(TestShop.METER, digits);
        assertThat(trial).isEqualTo(new NotTried(Refusal.of(RefusalCode.TOKEN_NOT_DIGITS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14302556784", "abc"})
    void withoutAMeterOfThatNumberNothingIsTried(String number) {
        assertThat(shop.vending().tryOnMeter(number, "12345678901234567890"))
                .isEqualTo(new NotTried(Refusal.of(RefusalCode.NO_METER)));
    }

    @ParameterizedTest
    @CsvSource({"Amina, 135791", "Wairimu, 246810"})
    void aNameAndItsPinLetTheirPersonIn(String name, String pin) {
        assertThat(shop.vending().signIn(name, pin.toCharArray()))
                .isInstanceOfSatisfying(
                        SignInOutcome.SignedIn.class,
                        in -> assertThat(in.operator().name()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            Amina,   135792
            Amina,   246810
            Amina,   13579
            Amina,   1357911
            Amina,   ''
            amina,   135791
            'Amina ', 135791
            Nobody,  135791
            '',      135791
            """)
    void anythingElseIsRefusedWithoutSayingWhichWasWrong(String name, String pin) {
        assertThat(shop.vending().signIn(name, pin.toCharArray()))
                .isEqualTo(new SignInOutcome.Refused(Refusal.of(RefusalCode.WRONG_PIN)));
    }

    @Test
    void everyoneWhoMaySignInIsListedInTheOrderTheyCame() {
        assertThat(shop.vending().operators())
                .containsExactly(TestShop.CASHIER, TestShop.SUPERVISOR, TestShop.TECHNICIAN, TestShop.ADMINISTRATOR);
    }
}
