package org.utilitill.journal.tape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.money.Rounding;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.Utility;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.tariff.file.TariffWriter;
import org.utilitill.testkit.Households;

class RegistryJsonTest {

    private static Utility utility(String clock) {
        return new Utility("LPC", "Lakeside Power Co", "P000111222Z", "0800 100 200", TokenClock.of(clock));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+03:00", "-09:30", "+14:00"})
    void aUtilityComesBackWithItsTokenClock(String clock) {
        assertThat(RegistryJson.utility(RegistryJson.utility(utility(clock)))).isEqualTo(utility(clock));
    }

    @Test
    void aUtilityOfAnOlderTapeCountsInUtc() {
        ObjectNode older = RegistryJson.utility(utility("+03:00"));
        older.remove("tokenClock");
        assertThat(RegistryJson.utility(older).tokenClock()).isEqualTo(TokenClock.UTC);
    }

    @Test
    void aCustomerComesBackWithEveryField() {
        Customer customer = Households.customer("9100", "Zuhura \"Zu\" Ali");
        assertThat(RegistryJson.customer(RegistryJson.customer(customer))).isEqualTo(customer);
    }

    @Test
    void aMeterComesBackWithEveryField() {
        Meter meter = Households.meters(1, "D1").get(0);
        assertThat(RegistryJson.meter(RegistryJson.meter(meter))).isEqualTo(meter);
    }

    @Test
    void aUtilityComesBackWithEveryField() {
        Utility utility = new Utility(
                "LPC",
                "Lakeside Power Co",
                "P000111222Z",
                "0800 100 200",
                "Power for the lake",
                TokenClock.of("+03:00"),
                Map.of(Service.WATER, "W1", Service.ELECTRICITY, "D1"),
                Rounding.UP);
        assertThat(RegistryJson.utility(RegistryJson.utility(utility))).isEqualTo(utility);
    }

    @Test
    void aCustomerOfAnOlderTapeHasNoPhoneAndNoDebt() throws JsonProcessingException {
        assertThat(RegistryJson.customer(read("{'account':'1','name':'Achieng','address':'Plot 14'}")))
                .isEqualTo(new Customer("1", "Achieng", "Plot 14"));
    }

    @ParameterizedTest
    @CsvSource({"7, 2", "11, 3"})
    void aMeterOfAnOlderTapeIsUnderAUniqueKeyThatNeverEnds(int ea, int tokens) throws JsonProcessingException {
        Meter meter = RegistryJson.meter(read("{'pan':'600727000000000009','sgc':'123456','ti':1,'krn':1,'ea':" + ea
                + ",'tct':2,'baseDate':2014,'service':'ELECTRICITY','utility':'LPC','customer':'1','tariff':'D1'}"));
        assertThat(meter.kt()).isEqualTo(2);
        assertThat(meter.ken()).isEqualTo(255);
        assertThat(meter.keyChangeTokens()).isEqualTo(tokens);
        assertThat(meter.state()).isEqualTo(MeterState.ACTIVE);
    }

    @Test
    void aUtilityOfAnOlderTapeRoundsDownAndNamesNoTariffs() throws JsonProcessingException {
        Utility utility = RegistryJson.utility(
                read("{'code':'LPC','name':'L','taxNumber':'P','helpLine':'0800','tokenClock':'Z'}"));
        assertThat(utility).isEqualTo(new Utility("LPC", "L", "P", "0800", TokenClock.UTC));
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new JsonMapper().readTree(json.replace('\'', '"'));
    }

    @Test
    void aFlatPriceOfAnOlderTapeIsATariff() {
        ObjectNode older = JsonNodeFactory.instance
                .objectNode()
                .put("code", "D1")
                .put("name", "Domestic")
                .put("service", "WATER")
                .put("currency", "KES")
                .put("price", "25.30")
                .put("tax", "16")
                .put("rounding", "DOWN")
                .put("minimum", 100);
        Tariff tariff = RegistryJson.tariff(older);

        assertThat(tariff.id()).isEqualTo(new TariffId("D1", 1));
        assertThat(tariff.service()).isEqualTo(Service.WATER);
        assertThat(tariff.limits().leastSale()).contains(new BigDecimal("1.00"));
        assertThat(TariffReader.read(TariffWriter.write(tariff))).isEqualTo(new TariffReading.Good(tariff, false));
    }

    @Test
    void aTariffOfTheFirstDayComesBackAsItsText() {
        Tariff tariff = Tariff.flat(
                new TariffId("D1", 1), "Domestic", Service.GAS, CurrencyUnit.of("TND"), new BigDecimal("0.250"));
        TapeEntry entry = new FactCodec().entry(new Fact.TariffSet(Instant.EPOCH, tariff));

        assertThat(RegistryJson.tariff(RegistryJson.tariff(TariffWriter.write(tariff))))
                .isEqualTo(tariff);
        assertThat(entry.payload()).startsWith("{\"text\":\"utilitill tariff: 1\\ncode: D1");
    }
}
