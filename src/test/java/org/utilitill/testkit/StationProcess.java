package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packed station as a process of its own, for tests that kill it. */
public final class StationProcess implements AutoCloseable {

    private final Process process;

    private StationProcess(Process process) {
        this.process = process;
    }

    /** Starts the packed station with a command line; its errors go to the test's own. */
    public static StationProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("station.jar", "target/utilitill.jar")));
        command.addAll(List.of(arguments));
        return new StationProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it prints. */
    public BufferedReader output() {
        return process.inputReader(UTF_8);
    }

    /** What it reads. */
    public OutputStream input() {
        return process.getOutputStream();
    }

    /** Everything it prints until it ends by itself. */
    public List<String> lines() throws IOException, InterruptedException {
        List<String> lines = output().lines().toList();
        process.waitFor(60, TimeUnit.SECONDS);
        return lines;
    }

    /** Its exit code, once it has ended. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as kill -9 does; what it printed before can still be read. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
