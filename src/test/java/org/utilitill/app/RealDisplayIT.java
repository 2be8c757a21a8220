package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.Outside;

/** The packed station on a display of its own: no toolkit for tests, no flags, the command of the README. */
class RealDisplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path windows;
    private Process server;
    private String display;

    @BeforeEach
    void startADisplay() throws IOException {
        windows = Outside.require("xwininfo");
        Path xvfb = Outside.require("Xvfb");
        server = new ProcessBuilder(
                        xvfb.toString(), "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                .redirectError(folder.resolve("display.log").toFile())
                .start();
        String number = server.inputReader(StandardCharsets.US_ASCII).readLine();
        assertThat(number).as("the number Xvfb tells").isNotNull();
        display = ":" + number;
    }

    @AfterEach
    void stopTheDisplay() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theStationOpensItsWindowAndClosesWhenAsked() throws IOException, InterruptedException {
        Process station = startTheStation();
        try {
            awaitTheWindow(station);
            station.destroy();

            assertThat(station.waitFor(20, TimeUnit.SECONDS))
                    .as("closes in time")
                    .isTrue();
            assertThat(log()).doesNotContain("Exception", "A fatal error");
            assertThat(titles()).noneMatch(RealDisplayIT::isTheStation);
        } finally {
            station.destroyForcibly();
        }
    }

    private Process startTheStation() throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        String jar = System.getProperty("station.jar", "target/utilitill.jar");
        ProcessBuilder command = new ProcessBuilder(
                java, "-jar", jar, "--home", folder.resolve("home").toString());
        command.environment().put("DISPLAY", display);
        command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("station.log").toFile());
        return command.start();
    }

    private void awaitTheWindow(Process station) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (titles().stream().noneMatch(RealDisplayIT::isTheStation)) {
            assertThat(station.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("the station ended before its window came: %s", log())
                    .isFalse();
            assertThat(Instant.now())
                    .as("no window among %s; %s", titles(), log())
                    .isBefore(end);
        }
    }

    private static boolean isTheStation(String line) {
        return line.matches(".*\"Utilitill.*\":.*");
    }

    /** The windows of the display, one a line, each with its title in quotes. */
    private List<String> titles() throws IOException {
        Process asked = new ProcessBuilder(windows.toString(), "-display", display, "-root", "-tree")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader answer = asked.inputReader(StandardCharsets.UTF_8)) {
            return answer.lines().toList();
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("station.log"));
    }
}
