package org.utilitill.vending.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.form.Reading;
import org.utilitill.staff.Act;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

class RegisterDeskTest {

    private static final MeterNumber METER = MeterNumber.of(TestShop.METER);

    @TempDir
    Path home;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, TestClock.at("2026-03-02T14:00:00Z"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Act lastAct() {
        return shop.journal()
                .registers()
                .acts()
                .search(ActSearch.newest(1))
                .get(0)
                .act();
    }

    private Refusal refusedMeter(String field, String value) {
        return KeyShop.refused(
                shop.registers().setMeter(TestShop.SUPERVISOR, Map.of("meter", TestShop.METER, field, value)));
    }

    @Test
    void aChangeIsOnTheTapeWithWhatItWasBefore() {
        KeyShop.done(
                shop.registers().setMeter(TestShop.SUPERVISOR, Map.of("meter", TestShop.METER, "state", "BLOCKED")));
        assertThat(lastAct().before()).containsEntry("state", "ACTIVE");
        assertThat(lastAct().after()).containsEntry("state", "BLOCKED");
        assertThat(shop.registers().meter(METER).orElseThrow().state()).isEqualTo(MeterState.BLOCKED);
        assertThat(shop.registers().historyOfMeter(METER)).hasSize(2);
    }

    @Test
    void aFormThatChangesNothingLeavesNoRecord() {
        long before = shop.journal().nextBatch();
        KeyShop.done(shop.registers().setCustomer(TestShop.SUPERVISOR, Map.of("account", "4471902")));
        assertThat(shop.journal().nextBatch()).isEqualTo(before);
    }

    @Test
    void aBadFieldIsRefusedByNameAndOnTheTape() {
        assertThat(refusedMeter("sgc", "12")).isEqualTo(Refusal.of(RefusalCode.REGISTER_FIELD, "sgc", "12", "SGC"));
        assertThat(lastAct().outcome()).isEqualTo(Act.Outcome.REFUSED);
    }

    @Test
    void aMeterNeedsACustomerThatIsThere() {
        assertThat(refusedMeter("account", "1"))
                .isEqualTo(Refusal.of(RefusalCode.REGISTER_FIELD, "account", "1", "NO_CUSTOMER"));
    }

    @Test
    void aNewUtilityIsThereAtOnceForFormsOfMeters() {
        Map<String, String> utility = Map.of("code", "KWC", "name", "Kisumu Water", "tariff.WATER", "D1");
        KeyShop.done(shop.registers().setUtility(TestShop.ADMINISTRATOR, utility));
        assertThat(shop.registers().readMeter(Map.of("meter", TestShop.LONG_METER, "utility", "KWC")))
                .isInstanceOf(Reading.Read.class);
        assertThat(shop.registers().utilities()).hasSize(2);
    }
}
