package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.utilitill.app.CommandLineDesk.Ran;

/**
 * A real station that is made and used by command, as a script would: its folder, and the files beside it that hold
 * what people know. NJERI is its administrator, WAIRIMU a supervisor and AMINA a cashier.
 */
final class RealStation {

    static final Path PLAN = Path.of("src/test/resources/stations/plan.json");
    static final String METER = "58000079192";
    static final String PASSPHRASE = "zuberi kipepeo 7 mlima";
    static final String ADMINISTRATOR_SECRET = "mwezi wa tatu usiku";
    static final String SUPERVISOR_PIN = "58203714";
    static final String CASHIER_PIN = "96170352";

    /** Who works there. */
    private record People(String administrator, String supervisor, String cashier) {}

    private static final People OWN = new People("NJERI", "WAIRIMU", "AMINA");
    private static final People OF_DEMO = new People("GRACE", "JOHN", "ASHA");

    private final CommandLineDesk desk;
    private final Path folder;
    private final People people;

    private RealStation(CommandLineDesk desk, Path folder, People people) {
        this.desk = desk;
        this.folder = folder;
        this.people = people;
    }

    /** A station in a folder: {@code home} in it, and files. */
    RealStation(CommandLineDesk desk, Path folder) {
        this(desk, folder, OWN);
        file("passphrase", PASSPHRASE + "\n");
        file("NJERI", ADMINISTRATOR_SECRET + "\n");
        file("WAIRIMU", SUPERVISOR_PIN);
        file("AMINA", CASHIER_PIN + "\r\n");
    }

    /** The demo shop with its people in the same places; its vault is open by itself. */
    static RealStation ofDemo(CommandLineDesk desk, Path folder) throws IOException {
        RealStation shop = new RealStation(desk, folder, OF_DEMO);
        assertThat(desk.run("demo", shop.home().toString()).code()).isZero();
        for (String name : List.of("GRACE", "JOHN", "ASHA")) {
            shop.file(name, Files.readString(shop.home().resolve("pins").resolve(name + ".pin")));
        }
        shop.file("passphrase", "is not asked for");
        return shop;
    }

    Path home() {
        return folder.resolve("home");
    }

    /** A file of the folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes a file of the folder. */
    Path file(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran found() {
        return found(home(), "--plan", PLAN.toString());
    }

    /** Founds with options of its own in place of the usual ones. */
    Ran found(Path home, String... options) {
        List<String> line = new ArrayList<>(List.of("found", home.toString()));
        List<String> own = List.of(options);
        List<String> usual = List.of(
                "--plan", PLAN.toString(),
                "--administrator", "NJERI",
                "--pin-file", file("NJERI").toString(),
                "--passphrase-file", file("passphrase").toString(),
                "--recovery-file", file("recovery").toString());
        line.addAll(own);
        for (int i = 0; i < usual.size(); i += 2) {
            if (!own.contains(usual.get(i))) {
                line.addAll(usual.subList(i, i + 2));
            }
        }
        return desk.run(line.toArray(String[]::new));
    }

    /** Founds it and adds its people. */
    RealStation withPeople() {
        return withPeople(PLAN);
    }

    /** Founds it by another plan and adds its people. */
    RealStation withPeople(Path plan) {
        assertThat(found(home(), "--plan", plan.toString()).code()).isZero();
        for (List<String> person : List.of(List.of("WAIRIMU", "supervisor"), List.of("AMINA", "cashier"))) {
            String name = person.get(0);
            String secret = file(name).toString();
            Ran added = as("NJERI", "staff", "add", "--name", name, "--role", person.get(1), "--secret-file", secret);
            assertThat(added.code()).as(added.out()).isZero();
        }
        return this;
    }

    /** A command of one person, with the passphrase of the vault. */
    Ran as(String person, String... command) {
        return desk.run(line(command, person));
    }

    /** A command of the administrator alone. */
    Ran byOne(String... command) {
        return as(people.administrator(), command);
    }

    /** A command of the administrator with the supervisor's consent. */
    Ran byTwo(String... command) {
        List<String> line = new ArrayList<>(List.of(line(command, people.administrator())));
        line.addAll(List.of(
                "--approver",
                people.supervisor(),
                "--approver-pin-file",
                file(people.supervisor()).toString()));
        return desk.run(line.toArray(String[]::new));
    }

    /** A command that nobody signs in for. */
    Ran look(String... command) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of("--home", home().toString()));
        return desk.run(line.toArray(String[]::new));
    }

    Ran sell(String meter, String money) {
        return as(people.cashier(), "sell", "--meter", meter, "--money", money, "--tender", "cash");
    }

    private String[] line(String[] command, String person) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(
                "--home", home().toString(),
                "--operator", person,
                "--pin-file", file(person).toString()));
        if (!line.contains("--passphrase-file")) {
            line.addAll(List.of("--passphrase-file", file("passphrase").toString()));
        }
        return line.toArray(String[]::new);
    }

    /** The same station in another folder. */
    RealStation copyTo(Path other) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = other.resolve(folder.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        return new RealStation(desk, other, people);
    }

    /** Whether the tape is whole and the index agrees with it. */
    void verify() {
        Ran ran = look("journal", "verify");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    static void assertRefused(Ran ran, String code) {
        assertThat(ran.line().path("error").asText()).as(ran.out() + ran.err()).isEqualTo(code);
        assertThat(ran.line().size()).isEqualTo(2);
        assertThat(ran.line().path("message").asText()).isNotBlank().doesNotContain("{");
        assertThat(ran.code()).isEqualTo(1);
        assertTellsNoSecret(ran);
    }

    static void assertTellsNoSecret(Ran ran) {
        for (String secret : List.of(PASSPHRASE, ADMINISTRATOR_SECRET, SUPERVISOR_PIN, CASHIER_PIN)) {
            assertThat(ran.out() + ran.err()).doesNotContain(secret);
        }
    }
}
