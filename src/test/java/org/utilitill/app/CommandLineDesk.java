package org.utilitill.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.utilitill.cli.Commands;
import org.utilitill.cli.console.Console;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestClock;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vault.box.PassphraseStretch;

/** Runs commands in this process over a folder, and keeps what they print. */
final class CommandLineDesk implements AutoCloseable {

    static final Texts ENGLISH = Texts.of(Language.ENGLISH);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What one command did. */
    record Ran(int code, String out, String err) {
        /** Its lines as JSON. */
        List<JsonNode> lines() {
            List<JsonNode> lines = new ArrayList<>();
            out.lines().forEach(line -> lines.add(json(line)));
            return lines;
        }

        /** Its only line as JSON. */
        JsonNode line() {
            assertThat(lines()).as(out + err).hasSize(1);
            return lines().get(0);
        }
    }

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final ExecutorService devices = Executors.newSingleThreadExecutor();
    private final SecureRandom random = new SecureRandom();
    private final FolderStations house;
    private final Supplier<UUID> ids = new Supplier<>() {
        private long last;

        @Override
        public UUID get() {
            return new UUID(0xC11, ++last);
        }
    };

    /** A desk whose vaults open quickly. */
    CommandLineDesk() {
        this(new QuickStretch());
    }

    /** A desk whose vaults cost what a stretch costs. */
    CommandLineDesk(PassphraseStretch stretch) {
        StationVault vaults = new StationVault(random, clock, stretch);
        house = new FolderStations(clock, ZoneOffset.UTC, ENGLISH, random, devices, vaults);
    }

    FolderStations house() {
        return house;
    }

    Ran run(String... arguments) {
        return runOn("", arguments);
    }

    Ran runOn(String input, String... arguments) {
        return runOn(input.getBytes(UTF_8), arguments);
    }

    Ran runOn(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                ENGLISH);
        int code = new Commands(house, console, ids).run(arguments);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Sells as the demo shop's cashier. */
    Ran sell(Path home, String input, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "sell",
                "--home",
                home.toString(),
                "--operator",
                "ASHA",
                "--pin-file",
                home.resolve("pins").resolve("ASHA.pin").toString()));
        arguments.addAll(List.of(more));
        return runOn(input, arguments.toArray(String[]::new));
    }

    /** Numbers of the meters of a new demo shop, in order. */
    List<String> demo(Path home) {
        Ran ran = run("demo", home.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> numbers = new ArrayList<>();
        ran.line()
                .get("meters")
                .forEach(meter -> numbers.add(meter.get("number").asText()));
        return numbers;
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    @Override
    public void close() {
        devices.shutdownNow();
    }
}
