package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.app.CommandLineDesk.Ran;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;

class SettingsRecordTest {

    @TempDir
    Path folder;

    private final CommandLineDesk desk = new CommandLineDesk();
    private RealStation shop;

    @BeforeEach
    void open() throws IOException {
        shop = RealStation.ofDemo(desk, folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void settings(String text) throws IOException {
        Files.writeString(shop.home().resolve("settings.properties"), text);
    }

    private Opening start() {
        Opening opening = desk.house().open(shop.home(), PrinterChoice.AS_SET, slip -> {});
        if (opening instanceof Opening.Opened opened) {
            opened.station().close();
        }
        return opening;
    }

    private List<JsonNode> changes() {
        Ran audit = shop.look("audit", "--since", "2000-01-01");
        assertThat(audit.code()).isZero();
        return audit.lines().stream()
                .filter(line -> line.path("act").asText().equals("change_setting"))
                .toList();
    }

    @Test
    void aStationThatSetsNothingRecordsNothing() {
        start();
        assertThat(changes()).isEmpty();
    }

    @Test
    void aChangedSettingIsOnTheRecordOnceAsItWasAndAsItIs() throws IOException {
        settings("idle.lock.minutes = 0\n");
        start();
        start();
        assertThat(changes()).singleElement().satisfies(act -> {
            assertThat(act.path("actor").asText()).isEqualTo("station");
            assertThat(act.path("before").path("idle.lock.minutes").asText()).isEqualTo("5");
            assertThat(act.path("after").path("idle.lock.minutes").asText()).isEqualTo("0");
        });
    }

    @Test
    void aSettingTakenOutOfTheFileIsAChangeToo() throws IOException {
        settings("idle.lock.minutes = 7\n");
        start();
        Files.delete(shop.home().resolve("settings.properties"));
        start();
        assertThat(changes())
                .extracting(act -> act.path("after").path("idle.lock.minutes").asText())
                .containsExactly("7", "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"printer.profile = a\\u0001b", "printer.port = \\ud800", "printer.baud = 12345678"})
    void aSettingNobodyCanReadIsRefusedAndNotRecorded(String line) throws IOException {
        settings(line + "\n");
        assertThat(start()).isEqualTo(new Opening.NotOpened(Refusal.of(RefusalCode.FOLDER)));
        settings("");
        assertThat(changes()).isEmpty();
    }
}
