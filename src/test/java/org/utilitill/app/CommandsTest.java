package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.app.CommandLineDesk.Ran;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;

class CommandsTest {

    @TempDir
    Path folder;

    private final CommandLineDesk desk = new CommandLineDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Africa/Nairobi", "3", "+25:00", "+03:00:30", "EAT"})
    void aDemoShopsTokenClockIsAFixedDistanceFromUtc(String offset) {
        Ran ran = desk.run("demo", home().toString(), "--utc-offset", offset);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("+03:00");
        assertThat(home()).doesNotExist();
    }

    @Test
    void aDemoShopIsDescribedInOneJsonObject() {
        Ran ran = desk.run("demo", home().toString());
        JsonNode shop = ran.line();

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(names(shop)).containsExactly("operators", "meters");
        assertThat(shop.get("operators")).hasSize(4).allSatisfy(operator -> {
            assertThat(names(operator)).containsExactly("name", "role", "pinFile");
            assertThat(Path.of(operator.get("pinFile").asText()))
                    .isRegularFile()
                    .isAbsolute();
        });
        assertThat(shop.get("meters")).hasSize(12).allSatisfy(meter -> {
            assertThat(names(meter))
                    .containsExactly(
                            "number", "service", "customer", "sgc", "krn", "ti", "kt", "ken", "ea", "dkga", "baseDate");
            assertThat(meter.get("number").asText()).matches("\\d{11}");
            assertThat(meter.get("sgc").isTextual()).isTrue();
            assertThat(meter.get("ti").asText()).isEqualTo("01");
            assertThat(meter.get("baseDate").isInt()).isTrue();
        });
    }

    @Test
    void aDemoShopHasMetersOfEveryServiceUnderEveryKind() {
        JsonNode shop = desk.run("demo", home().toString(), "--meters", "30").line();
        List<String> kinds = new ArrayList<>();
        shop.get("meters")
                .forEach(meter ->
                        kinds.add(meter.get("service").asText() + " " + meter.get("ea") + " " + meter.get("dkga")));
        assertThat(kinds).hasSize(30);
        assertThat(kinds.stream().distinct())
                .containsExactlyInAnyOrder(
                        "electricity 7 2",
                        "electricity 7 4",
                        "electricity 11 4",
                        "water 7 2",
                        "water 7 4",
                        "water 11 4",
                        "gas 7 2",
                        "gas 7 4",
                        "gas 11 4");
        assertThat(shop.get("meters").findValuesAsText("number")).doesNotHaveDuplicates();
    }

    @Test
    void aDemoShopIsTheSameOnAComputerSetToArabic() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            List<String> meters = desk.demo(home());
            JsonNode sale = once(meters.get(0), "500").line();
            assertThat(sale.get("receipt").asText()).isEqualTo("07-000001");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsNotOverwritten() throws IOException {
        desk.demo(home());
        assertRefused(desk.run("demo", home().toString()), "E-SYS-04");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertRefused(desk.run("demo", file.toString()), "E-SYS-04");
        assertThat(Files.readString(file)).isEqualTo("x");
        assertThat(desk.run("journal", "verify", "--home", home().toString()).code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "many", "1.5"})
    void aDemoOfSoManyMetersIsAWrongCall(String meters) {
        Ran ran = desk.run("demo", home().toString(), "--meters", meters);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank();
        assertThat(home()).doesNotExist();
    }

    @Test
    void oneSaleIsOneLine() {
        String meter = desk.demo(home()).get(0);
        Ran ran = once(meter, "500");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.line().get("meter").asText()).isEqualTo(meter);
        assertThat(ran.line().get("units").asText()).isEqualTo("17.0");
    }

    @Test
    void aReceiptAsTextFollowsTheLineAndCarriesItsToken() {
        String meter = desk.demo(home()).get(0);
        Ran ran = desk.sell(home(), "", "--meter", meter, "--money", "500", "--tender", "cash", "--receipt");
        String first = ran.out().lines().findFirst().orElseThrow();
        String token = first.replaceFirst(".*\"token\":\"(\\d{20})\".*", "$1");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(token.replaceAll("(\\d{4})(?=\\d)", "$1 "), "MAMA ASHA AGENCIES", "TRAINING")
                .contains("07-000001");
        assertThat(ran.err()).contains("Receipt 07-000001: the slip was printed.");
    }

    @Test
    void verifyOfAGoodJournalSaysSo() {
        String meter = desk.demo(home()).get(0);
        once(meter, "500");
        Ran ran = desk.run("journal", "verify", "--home", home().toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.line().get("ok").asBoolean()).isTrue();
        assertThat(ran.line().get("sales").asInt()).isEqualTo(1);
        assertThat(ran.line().get("tornBytes").asInt()).isZero();
        assertThat(ran.line().get("indexCompared").asBoolean()).isTrue();
    }

    @Test
    void verifyOfAChangedJournalNamesTheRecordAndFails() throws IOException {
        String meter = desk.demo(home()).get(0);
        once(meter, "500");
        once(meter, "600");
        Path tape = home().resolve("tape").resolve("journal.tape");
        String text = Files.readString(tape);
        Files.writeString(tape, text.replaceFirst("\"total\":50000", "\"total\":50001"));

        Ran ran = desk.run("journal", "verify", "--home", home().toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.line().get("ok").asBoolean()).isFalse();
        assertThat(ran.line().get("error").asText()).isEqualTo("CHAIN");
        long record = text.substring(0, text.indexOf("|SALE|")).lines().count();
        assertThat(ran.line().get("record").asLong()).isEqualTo(record);
        assertThat(ran.err()).contains("Record " + record);
    }

    @Test
    void rebuildMakesTheIndexAnewFromEveryRecord() {
        String meter = desk.demo(home()).get(0);
        once(meter, "500");
        long records = desk.run("journal", "verify", "--home", home().toString())
                .line()
                .get("records")
                .asLong();
        Ran ran = desk.run("journal", "rebuild", "--home", home().toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.line().get("records").asLong()).isEqualTo(records);
        assertThat(once(meter, "500").line().get("receipt").asText()).isEqualTo("07-000002");
    }

    @Test
    void whileAStationIsOpenAnotherOneIsRefusedAndTheJournalCanStillBeRead() {
        String meter = desk.demo(home()).get(0);
        once(meter, "500");
        Opening opening = desk.house().open(home(), PrinterChoice.AS_SET, slip -> {});
        try (var station = ((Opening.Opened) opening).station()) {
            assertThat(station.vending().lastSale()).isPresent();
            assertRefused(once(meter, "500"), "E-SYS-02");
            assertRefused(desk.run("journal", "rebuild", "--home", home().toString()), "E-SYS-02");
            assertThat(desk.run("journal", "list", "--home", home().toString()).lines())
                    .hasSize(1);
            Ran verify = desk.run("journal", "verify", "--home", home().toString());
            assertThat(verify.code()).isZero();
            assertThat(verify.line().get("indexCompared").asBoolean()).isFalse();
        }
        assertThat(once(meter, "500").code()).isZero();
    }

    @Test
    void withoutAStationEveryCommandSaysSo() {
        assertRefused(desk.sell(home(), "", "--meter", "1", "--money", "1", "--tender", "cash"), "E-SYS-03");
        for (String command : List.of("list", "verify", "rebuild")) {
            assertRefused(desk.run("journal", command, "--home", home().toString()), "E-SYS-03");
        }
        assertThat(home()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            ASHA,   246803,    E-USR-01
            ASHA,   135791,    E-USR-01
            NOBODY, 246802,    E-USR-01
            ASHA,   ' 246802', E-USR-04
            ASHA,   12345,     E-USR-04
            ASHA,   123456789, E-USR-04
            ASHA,   'abcdef',  E-USR-04
            ASHA,   '',        E-USR-04
            """)
    void aWrongPinSellsNothing(String operator, String pin, String code) throws IOException {
        String meter = desk.demo(home()).get(0);
        Path file = Files.writeString(folder.resolve("pin"), pin);
        assertRefused(sellAs(operator, file, meter), code);
        assertThat(desk.run("journal", "list", "--home", home().toString()).out())
                .isEmpty();
    }

    @Test
    void aMissingPinFileSellsNothing() {
        String meter = desk.demo(home()).get(0);
        assertRefused(sellAs("ASHA", folder.resolve("nowhere"), meter), "E-USR-04");
        assertRefused(sellAs("ASHA", folder, meter), "E-USR-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sel",
                "demo",
                "journal",
                "journal list",
                "journal mend --home x",
                "sell",
                "sell --home x",
                "sell --home x --operator ASHA --pin-file p",
                "sell --home x --operator ASHA --pin-file p --lines --meter 1",
                "sell --home x --operator ASHA --pin-file p --lines --columns wide",
                "sell --home x --operator ASHA --pin-file p --lines --colour red",
                "--version"
            })
    void aWrongCallAnswersTwoAndSaysHowItIsCalled(String call) {
        Ran ran = desk.run(call.isEmpty() ? new String[0] : call.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank();
    }

    @Test
    void helpListsEveryCommandAndEachExplainsItself() {
        Ran ran = desk.run("--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        for (String command : List.of("demo", "sell", "journal", "sts")) {
            assertThat(ran.out()).contains(command);
            Ran own = desk.run(command, "--help");
            assertThat(own.code()).isZero();
            assertThat(own.out())
                    .contains(CommandLineDesk.ENGLISH.get("cli." + command).substring(0, 20));
        }
    }

    private Ran sellAs(String operator, Path pinFile, String meter) {
        return desk.run(
                "sell",
                "--home",
                home().toString(),
                "--operator",
                operator,
                "--pin-file",
                pinFile.toString(),
                "--meter",
                meter,
                "--money",
                "500",
                "--tender",
                "cash");
    }

    private Ran once(String meter, String money) {
        return desk.sell(home(), "", "--meter", meter, "--money", money, "--tender", "cash");
    }

    private Path home() {
        return folder.resolve("shop");
    }

    private static void assertRefused(Ran ran, String code) {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(names(ran.line())).containsExactly("error", "message");
        assertThat(ran.line().get("error").asText()).isEqualTo(code);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
