package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.app.RealStation.assertRefused;
import static org.utilitill.app.RealStation.assertTellsNoSecret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.app.CommandLineDesk.Ran;

class FoundCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PLACES = List.of("", "/shop", "/utilities/0", "/tariffs/0", "/meters/0");
    private static final List<String> MAY_BE_LEFT_OUT =
            List.of("/utilities", "/tariffs", "/meters", "/credit", "/utilities/0/utcOffset");

    @TempDir
    Path folder;

    private final CommandLineDesk desk = new CommandLineDesk();
    private RealStation station;

    @BeforeEach
    void write() {
        station = new RealStation(desk, folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aStationIsFoundedOnceAndItsRecoverySheetWrittenOnce() throws IOException {
        Ran ran = station.found();

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.line().toString())
                .isEqualTo("{\"shop\":\"Jua Kali Stores\",\"administrator\":\"NJERI\",\"meters\":2,\"recoveryFile\":\""
                        + station.file("recovery") + "\"}");
        assertTellsNoSecret(ran);
        Path sheet = station.file("recovery");
        String words = Files.readString(sheet);
        assertThat(words).matches("([a-z]{4} ){9}[a-z]{4}");
        assertThat(ran.out() + ran.err()).doesNotContain(words);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet)))
                .isEqualTo("rw-------");
        station.verify();

        assertRefused(station.found(), "E-SYS-04");
        assertRefused(
                station.found(
                        station.home(), "--recovery-file", station.file("other").toString()),
                "E-SYS-04");
        assertThat(Files.readString(sheet)).isEqualTo(words);
        assertThat(station.file("other")).doesNotExist();
        station.verify();
    }

    @Test
    void aFoundingThatWasCutShortCanBeRepeated() throws IOException {
        Path vault = Files.createDirectories(station.home().resolve("vault"));
        Files.writeString(vault.resolve("vault-1.utv"), "half a vault");
        Files.writeString(vault.resolve("vault.new"), "");
        Files.createDirectories(station.home().resolve("tape"));
        Files.writeString(station.home().resolve("tape").resolve("journal.new"), "1|");
        station.file("recovery", "");

        assertThat(station.found().code()).isZero();

        assertThat(Files.readString(station.file("recovery"))).isNotEmpty();
        assertThat(station.home().resolve("tape").resolve("journal.new")).doesNotExist();
        station.verify();
    }

    @Test
    void whatSomeoneKeepsInTheFolderIsNotTouched() throws IOException {
        Path mine = Files.createDirectories(station.home().resolve("vault")).resolve("letters.txt");
        Files.writeString(mine, "mine");
        assertRefused(station.found(), "E-SYS-04");
        assertThat(Files.readString(mine)).isEqualTo("mine");

        Files.move(mine, station.home().resolve("letters.txt"));
        assertRefused(station.found(), "E-SYS-04");
        assertThat(station.home().resolve("letters.txt")).hasContent("mine");
        assertThat(station.file("recovery")).doesNotExist();

        assertRefused(station.found(station.file("AMINA")), "E-SYS-04");
    }

    @Test
    void withoutAPlaceForTheRecoverySheetNothingIsFounded() {
        Path nowhere = folder.resolve("no").resolve("such").resolve("folder");
        assertRefused(station.found(station.home(), "--recovery-file", nowhere.toString()), "E-SYS-01");
        assertRefused(station.found(station.home(), "--recovery-file", folder.toString()), "E-SYS-04");
        assertThat(station.home()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pin-file,        123456,                  E-USR-09
            pin-file,        111111,                  E-USR-09
            pin-file,        198411,                  E-USR-09
            pin-file,        aaaaaaaaaaaaa,           E-USR-04
            pin-file,        12345,                   E-USR-04
            pin-file,        short words,             E-USR-04
            passphrase-file, thirteen char,           E-VLT-08
            passphrase-file, '',                      E-VLT-08
            passphrase-file, aaaaaaaaaaaaaaaaaaaaaaa, E-USR-09
            """)
    void aWeakSecretFoundsNothing(String option, String secret, String code) {
        Ran ran = station.found(
                station.home(), "--" + option, station.file("weak", secret).toString());
        assertRefused(ran, code);
        if (secret.length() > 5) {
            assertThat(ran.out() + ran.err()).doesNotContain(secret);
        }
        assertNothingFounded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pin-file", "passphrase-file"})
    void aSecretThatCanNotBeReadFoundsNothing(String option) throws IOException {
        assertRefused(
                station.found(
                        station.home(), "--" + option, folder.resolve("nowhere").toString()),
                "E-USR-04");
        assertRefused(station.found(station.home(), "--" + option, folder.toString()), "E-USR-04");
        Path notText = Files.write(folder.resolve("bytes"), new byte[] {'m', (byte) 0xC3, 'z', 'u', 'r', 'i', '!'});
        assertRefused(station.found(station.home(), "--" + option, notText.toString()), "E-USR-04");
        Path endless = Files.writeString(folder.resolve("long"), "x1".repeat(300));
        assertRefused(station.found(station.home(), "--" + option, endless.toString()), "E-USR-04");
        assertNothingFounded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NJERI|1", "two words", "a-name-of-more-than-twenty"})
    void anAdministratorNeedsANameToSignInWith(String name) {
        assertRefused(station.found(station.home(), "--administrator", name), "E-USR-08");
        assertNothingFounded();
    }

    static List<String> fields() throws IOException {
        JsonNode plan = JSON.readTree(RealStation.PLAN.toFile());
        List<String> fields = new ArrayList<>();
        for (String place : PLACES) {
            plan.at(place).fieldNames().forEachRemaining(name -> fields.add(place + "/" + name));
        }
        return fields;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldThatIsMissingOrOfTheWrongKindIsNamed(String field) throws IOException {
        if (!MAY_BE_LEFT_OUT.contains(field)) {
            assertFault(changed(field, null), shown(field));
        }
        assertFault(changed(field, JSON.createObjectNode().put("a", 1)), shown(field));
        assertFault(changed(field, JSON.getNodeFactory().nullNode()), shown(field));
        assertFault(changed(field, JSON.getNodeFactory().textNode("a\u0007b")), shown(field));
        assertFault(changed(field + "x", JSON.getNodeFactory().textNode("1")), shown(field) + "x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /shop/name              | ""             | shop.name is empty
            /shop/terminal          | "7"            | shop.terminal can not be used
            /shop/currency          | "KSH"          | shop.currency can not be used
            /utilities              | {}             | utilities is no list
            /utilities/0            | 7              | utilities[0] is no object
            /utilities/0/utcOffset  | "Nairobi"      | utilities[0].utcOffset can not be used
            /utilities/1            | COPY           | utilities[1].code stands twice
            /tariffs/0/price        | "0"            | tariffs[0].price can not be used
            /tariffs/0/price        | "-1"           | tariffs[0].price is no figure
            /tariffs/0/price        | "1e999999999"  | tariffs[0].price is no figure
            /tariffs/0/price        | 25.30          | tariffs[0].price is missing or no text
            /tariffs/0/tax          | "101"          | tariffs[0].tax can not be used
            /tariffs/0/rounding     | "sideways"     | tariffs[0].rounding is none of up, half_up, down
            /tariffs/0/minimum      | "10.001"       | tariffs[0].minimum can not be used
            /tariffs/1              | COPY           | tariffs[1].code stands twice
            /meters/0/number        | "58000079193"  | meters[0].number can not be used
            /meters/0/number        | "47500150231"  | meters[1].number stands twice
            /meters/0/sgc           | "12345"        | meters[0].sgc can not be used
            /meters/0/krn           | 0              | meters[0].krn can not be used
            /meters/0/krn           | "1"            | meters[0].krn is missing or no whole number
            /meters/0/krn           | 4294967297     | meters[0].krn is missing or no whole number
            /meters/0/ti            | 100            | meters[0].ti can not be used
            /meters/0/ea            | 9              | meters[0].ea can not be used
            /meters/0/tct           | 5              | meters[0].tct can not be used
            /meters/0/baseDate      | 1994           | meters[0].baseDate can not be used
            /meters/0/service       | "ELECTRICITY"  | meters[0].service is none of electricity
            /meters/0/utility       | "KPC"          | meters[0].utility is not in the plan
            /meters/0/tariff        | "D2"           | meters[0].tariff is not in the plan
            /meters/0/account       | "77-2"         | meters[1].account is another customer's
            /credit                 | "0.00"         | credit is not above zero
            /credit                 | "-1.00"        | credit is no figure
            /credit                 | 90000          | credit is missing or no text
            """)
    void aValueThatCanNotBeUsedIsNamed(String field, String value, String fault) throws IOException {
        String zero = field.replaceAll("1$", "0");
        JsonNode plan = JSON.readTree(RealStation.PLAN.toFile());
        assertFault(changed(field, value.equals("COPY") ? plan.at(zero) : JSON.readTree(value)), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "zuberi kipepeo 7 mlima", "{\"shop\":{},\"shop\":{}}", "{} {}"})
    void whatIsNoPlanIsNotQuoted(String text) throws IOException {
        Ran ran = station.found(
                station.home(), "--plan", station.file("plan", text).toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("shop is missing or no object");
        assertTellsNoSecret(ran);
        assertNothingFounded();
    }

    private void assertFault(JsonNode plan, String fault) throws IOException {
        Ran ran = station.found(
                station.home(), "--plan", station.file("plan", plan.toString()).toString());
        assertThat(ran.code()).as("%s %s", fault, plan).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(fault).hasLineCount(1).doesNotContain("Exception", "org.utilitill");
        assertNothingFounded();
    }

    private void assertNothingFounded() {
        assertThat(station.home()).doesNotExist();
        assertThat(station.file("recovery")).doesNotExist();
    }

    private static String shown(String pointer) {
        return pointer.substring(1).replaceAll("/(\\d)", "[$1]").replace('/', '.');
    }

    /** The plan with another value in a place, or without one. */
    private static JsonNode changed(String pointer, JsonNode value) throws IOException {
        JsonNode plan = JSON.readTree(RealStation.PLAN.toFile());
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        JsonNode parent = plan.at(pointer.substring(0, last));
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else {
            ArrayNode list = (ArrayNode) parent;
            int at = Integer.parseInt(name);
            if (at < list.size()) {
                list.set(at, value);
            } else {
                list.add(value);
            }
        }
        return plan;
    }
}
