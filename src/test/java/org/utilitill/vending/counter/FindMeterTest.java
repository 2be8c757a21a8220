package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.MeterLookup.NotKnown;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

class FindMeterTest {

    @TempDir
    Path home;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, TestClock.at("2026-03-02T14:07:00Z"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14302556783", " 14302556783 ", "1430 2556 783", "14-302-556-783", "1430\u00A02556783"})
    void aMeterIsFoundHoweverItsDigitsAreSpaced(String typed) {
        MeterCard card = ((Known) shop.vending().find(typed)).card();
        assertThat(card.meter().number().digits()).isEqualTo(TestShop.METER);
        assertThat(card.customer().name()).isEqualTo("Achieng Odongo");
        assertThat(card.utility().code()).isEqualTo("LPC");
        assertThat(card.tariff().id().code()).isEqualTo("D1");
        assertThat(card.last()).isEmpty();
    }

    @Test
    void aCardShowsWhatWasBoughtLast() {
        Till.sell(shop, 1, "500");
        Till.sell(shop, 2, "250");
        MeterCard card = ((Known) shop.vending().find(TestShop.METER)).card();
        assertThat(card.last()).hasValueSatisfying(last -> {
            assertThat(last.money()).hasToString("KES 250.00");
            assertThat(last.units()).hasToString("8.5");
            assertThat(last.receipt()).isEqualTo("07-000002");
        });
        assertThat(((Known) shop.vending().find(TestShop.LONG_METER)).card().last())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # typed,              code,              value
            "",                   METER_LENGTH,      0
            "  - ",               METER_LENGTH,      0
            1430255678,           METER_LENGTH,      10
            143025567831,         METER_LENGTH,      12
            14302556783140,       METER_LENGTH,      14
            1430 2556 78,         METER_LENGTH,      10
            1430255678x,          METER_NOT_DIGITS,  1430255678x
            meter,                METER_NOT_DIGITS,  meter
            14302556783.,         METER_NOT_DIGITS,  14302556783.
            ١٤٣٠٢٥٥٦٧٨٣,          METER_NOT_DIGITS,  ١٤٣٠٢٥٥٦٧٨٣
            14302556784,          METER_CHECK_DIGIT, 14302556784
            1400302558012,        METER_CHECK_DIGIT, 1400302558012
            """)
    void aNumberThatCanNotBeAMeterIsRefusedWithWhatIsWrong(String typed, RefusalCode code, String value) {
        MeterLookup lookup = shop.vending().find(typed);
        assertThat(((NotKnown) lookup).refusal()).isEqualTo(Refusal.of(code, value));
    }

    @Test
    void aGoodNumberThatIsNotOnTheListIsRefusedByItsDigits() {
        String stranger = MeterNumber.compose("14", "99999999").digits();
        MeterLookup lookup = shop.vending().find(stranger.substring(0, 4) + " " + stranger.substring(4));
        assertThat(((NotKnown) lookup).refusal()).isEqualTo(Refusal.of(RefusalCode.METER_UNKNOWN, stranger));
        assertThat(((NotKnown) lookup).near()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one digit wrong, two swapped, 13 digits
            14302556784,   14302556783
            24302556783,   14302556783
            14302566783,   14302556783
            41302556783,   14302556783
            14302556738,   14302556783
            1430 2556 784, 14302556783
            1400302558021, 1400302558011
            """)
    void aKnownMeterOneSlipAwayIsOffered(String typed, String meant) {
        NotKnown unknown = (NotKnown) shop.vending().find(typed);
        assertThat(unknown.near())
                .extracting(card -> card.meter().number().digits())
                .contains(meant)
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14302556700", "99902556783", "143025567", "1430255678x"})
    void aNumberFurtherAwayOffersNothing(String typed) {
        assertThat(((NotKnown) shop.vending().find(typed)).near()).isEmpty();
    }
}
