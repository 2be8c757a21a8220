package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.app.RealStation.assertRefused;
import static org.utilitill.app.RealStation.assertTellsNoSecret;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.app.CommandLineDesk.Ran;
import org.utilitill.staff.SecretChars;
import org.utilitill.vending.keys.VaultSecret;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;

/** Who gets into a real station by command, and with what. */
class StaffCommandTest {

    private static final CommandLineDesk DESK = new CommandLineDesk();

    @TempDir
    static Path template;

    private static RealStation made;

    @TempDir
    Path folder;

    private RealStation station;

    @BeforeAll
    static void found() {
        made = new RealStation(DESK, template).withPeople();
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    @BeforeEach
    void copy() throws Exception {
        station = made.copyTo(folder);
    }

    @Test
    void theListNamesEveryoneAndTellsNoSecret() {
        Ran ran = station.look("staff", "list");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                        {"name":"NJERI","role":"administrator","active":true,"secret":"passphrase","largestSale":null}
                        {"name":"WAIRIMU","role":"supervisor","active":true,"secret":"pin","largestSale":null}
                        {"name":"AMINA","role":"cashier","active":true,"secret":"pin","largestSale":null}
                        """);
        for (String command : List.of("staff list", "keys list", "keys expiry", "signers list", "audit")) {
            assertTellsNoSecret(station.look(command.split(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NJERI,   OTIENO,    technician, 70518264,          DONE
            NJERI,   OTIENO,    supervisor, mto wa mawe mengi, DONE
            NJERI,   OTIENO,    cashier,    mto wa mawe mengi, E-USR-09
            NJERI,   OTIENO,    cashier,    123456,            E-USR-09
            NJERI,   OTIENO,    cashier,    '',                E-USR-09
            NJERI,   amina,     cashier,    70518264,          E-USR-07
            NJERI,   two words, cashier,    70518264,          E-USR-08
            WAIRIMU, OTIENO,    cashier,    70518264,          E-USR-03
            """)
    void onlyAnAdministratorAddsPeopleWithSecretsOfTheirRole(
            String actor, String name, String role, String secret, String code) {
        Path file = station.file("new", secret);
        Ran ran = station.as(actor, "staff", "add", "--name", name, "--role", role, "--secret-file", file.toString());
        if (code.equals("DONE")) {
            assertThat(ran.code()).as(ran.out()).isZero();
            assertThat(ran.line().get("role").asText()).isEqualTo(role);
        } else {
            assertRefused(ran, code);
        }
        assertThat(secret.isEmpty() || !(ran.out() + ran.err()).contains(secret))
                .isTrue();
        assertThat(station.look("staff", "list").lines()).hasSize(code.equals("DONE") ? 4 : 3);
        station.verify();
    }

    @Test
    void aPersonIsKeptOutAfterFiveTriesUntilAHigherOneLetsThemIn() {
        unlocked(tried -> {
            for (int i = 0; i < 5; i++) {
                tried.vending().signIn("AMINA", "96170353".toCharArray());
            }
        });
        assertRefused(station.sell(RealStation.METER, "50"), "E-USR-02");
        assertRefused(station.as("WAIRIMU", "staff", "unlock", "--name", "NJERI"), "E-USR-03");
        assertRefused(station.as("WAIRIMU", "staff", "unlock", "--name", "WAIRIMU"), "E-USR-06");
        assertRefused(station.as("WAIRIMU", "staff", "unlock", "--name", "NOBODY"), "E-USR-10");
        JsonNode person =
                station.as("WAIRIMU", "staff", "unlock", "--name", "AMINA").line();
        assertThat(person.get("name").asText()).isEqualTo("AMINA");
        assertRefused(station.sell(RealStation.METER, "50"), "E-KEY-01");
        assertThat(station.look("audit").out()).doesNotContain("96170353");
        station.verify();
    }

    private void unlocked(Consumer<Station> work) {
        Opening opening = DESK.house().open(station.home(), PrinterChoice.AS_SET, slip -> {});
        try (var open = ((Opening.Opened) opening).station();
                SecretChars text = SecretChars.takeOver(RealStation.PASSPHRASE.toCharArray())) {
            open.keys().unlock(new VaultSecret.Passphrase(text));
            work.accept(open);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            zuberi kipepeo 7 mlima,  E-KEY-01
            zuberi kipepeo 7 mlimA,  E-VLT-02
            '',                      E-VLT-02
            """)
    void thePassphraseUnlocksToTheLetter(String passphrase, String code) {
        Path file = station.file("given", passphrase);
        Ran ran = station.as(
                "AMINA",
                "sell",
                "--passphrase-file",
                file.toString(),
                "--meter",
                RealStation.METER,
                "--money",
                "50",
                "--tender",
                "cash");
        assertRefused(ran, code);
        station.verify();
    }

    @Test
    void withoutAPassphraseNobodyGetsIn() {
        for (String more : List.of("", " --passphrase-file " + folder.resolve("nowhere"))) {
            String line = "--home %s --operator AMINA --pin-file %s --meter %s --money 50 --tender cash"
                    .formatted(station.home(), station.file("AMINA"), RealStation.METER);
            assertRefused(DESK.run(("sell " + line + more).split(" ")), "E-VLT-01");
        }
        station.verify();
    }

    @Test
    void aVaultWithAKeyFileOpensWithBothOnly() throws Exception {
        Path stick = station.file("stick");
        Path words = station.file("next words", "nyumba ya tano juu");
        String[] change = {
            "vault",
            "change",
            "--new-passphrase-file",
            words.toString(),
            "--new-key-file",
            stick.toString(),
            "--recovery-file",
            station.file("sheet").toString()
        };
        assertRefused(station.as("NJERI", change), "E-USR-05");
        assertThat(station.file("sheet")).doesNotExist();
        Ran changed = station.byTwo(change);
        assertThat(changed.code()).as(changed.out()).isZero();
        assertThat(Files.size(stick)).isEqualTo(32);
        assertThat(station.file("sheet")).isNotEmptyFile();

        assertRefused(withKeyFile(words, stick), "E-KEY-01");
        assertRefused(station.sell(RealStation.METER, "50"), "E-VLT-02");
        Path other = Files.write(station.file("other stick"), new byte[32]);
        assertRefused(withKeyFile(words, other), "E-VLT-02");
        assertRefused(withKeyFile(words, folder.resolve("nowhere")), "E-VLT-09");
        assertRefused(withKeyFile(words, station.file("AMINA")), "E-VLT-09");
        station.verify();
    }

    private Ran withKeyFile(Path words, Path stick) {
        String[] sell = {
            "sell",
            "--passphrase-file",
            words.toString(),
            "--key-file",
            stick.toString(),
            "--meter",
            RealStation.METER,
            "--money",
            "50",
            "--tender",
            "cash"
        };
        return station.as("AMINA", sell);
    }

    @Test
    void aChangeOfTheVaultThatCanNotBeWholeChangesNothing() {
        Path words = station.file("next words", "nyumba ya tano juu");
        String sheet = station.file("sheet").toString();
        Path nowhere = folder.resolve("no").resolve("where");
        assertRefused(
                station.byTwo(
                        "vault",
                        "change",
                        "--new-passphrase-file",
                        words.toString(),
                        "--recovery-file",
                        nowhere.toString()),
                "E-SYS-01");
        assertRefused(
                station.byTwo(
                        "vault",
                        "change",
                        "--new-passphrase-file",
                        words.toString(),
                        "--new-second-passphrase-file",
                        nowhere.toString(),
                        "--recovery-file",
                        sheet),
                "E-USR-04");
        Path weak = station.file("weak", "aaaaaaaaaaaaaaaaaaaa");
        assertRefused(
                station.byTwo("vault", "change", "--new-passphrase-file", weak.toString(), "--recovery-file", sheet),
                "E-VLT-08");
        assertThat(station.file("sheet")).doesNotExist();
        assertRefused(station.sell(RealStation.METER, "50"), "E-KEY-01");
        station.verify();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff",
                "keys",
                "signers",
                "vault",
                "staff add",
                "staff add --role owner",
                "keys import x",
                "keys destroy",
                "signers trust --name x",
                "audit",
                "found"
            })
    void aWrongCallAnswersTwoAndPrintsNothing(String call) {
        Ran ran = DESK.run(call.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff list", "keys list", "keys expiry", "signers list", "audit"})
    void withoutAStationThereIsNothingToRead(String call) {
        assertRefused(DESK.run((call + " --home " + folder.resolve("none")).split(" ")), "E-SYS-03");
    }
}
