package org.utilitill.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.MeterTrial;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.SignInOutcome;

class TestShopTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyMeterOfTheShopTakesTheTokenSoldForIt(int meter) {
        String number = new String[] {TestShop.METER, TestShop.LONG_NAME_METER, TestShop.LONG_METER}[meter];
        try (TestShop shop = TestShop.at(home, clock)) {
            RevealedSale sale = sell(shop, number);

            assertThat(shop.vending().tryOnMeter(sale))
                    .isEqualTo(new MeterTrial.Answered(
                            "Accept", sale.made().quote().units()));
            assertThat(shop.vending().tryOnMeter(sale))
                    .isEqualTo(new MeterTrial.Answered(
                            "UsedError", sale.made().quote().units()));
        }
    }

    @Test
    void aShopOpenedAgainRemembersItsSales() {
        try (TestShop shop = TestShop.at(home, clock)) {
            sell(shop, TestShop.METER);
        }
        try (TestShop shop = TestShop.at(home, clock)) {
            assertThat(shop.vending().lastSale()).isPresent();
            assertThat(shop.vending().credit()).hasToString("KES 49500.00");
        }
    }

    @Test
    void peopleSignInWithTheirPins() {
        try (TestShop shop = TestShop.at(home, clock)) {
            assertThat(shop.vending().signIn("Amina", TestShop.CASHIER_PIN.toCharArray()))
                    .isEqualTo(new SignInOutcome.SignedIn(TestShop.CASHIER));
        }
    }

    private static RevealedSale sell(TestShop shop, String number) {
        Known known = (Known) shop.vending().find(number);
        Quoted quoted = (Quoted) shop.vending().quote(known.card(), "500");
        SellOrder order = new SellOrder(
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                TestShop.CASHIER,
                quoted,
                quoted.quote().total(),
                Channel.SCREEN,
                true);
        return ((Completed) shop.vending().sell(order)).sale();
    }
}
