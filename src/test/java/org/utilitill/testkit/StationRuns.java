package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs of the packed station, one after the other, whose every word and file stays in one folder: {@code said} has what
 * they printed, {@code temp} is their folder for temporary files, {@code work} where they start, {@code user} the home
 * of their user. They log as much as they can.
 */
public final class StationRuns {

    private final Path folder;
    private int count;

    /** What one run did. */
    public record Run(int code, String out, String err) {}

    /** Runs below a folder. */
    public StationRuns(Path folder) throws IOException {
        this.folder = folder;
        for (String name : List.of("said", "temp", "work", "user")) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    /** How many there were. */
    public int count() {
        return count;
    }

    /** Runs a command to its end. */
    public Run run(String... command) throws IOException, InterruptedException {
        return run(List.of(), "", command);
    }

    /** Runs a command to its end with options of the virtual machine and with input. */
    public Run run(List<String> options, String input, String... command) throws IOException, InterruptedException {
        Process process = start(options, command);
        process.getOutputStream().write(input.getBytes(UTF_8));
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("a run of the station did not end: " + String.join(" ", command));
        }
        return new Run(process.exitValue(), Files.readString(said("out")), Files.readString(said("err")));
    }

    /** Starts a command; its output goes to {@code said} too. */
    public Process start(List<String> options, String... command) throws IOException {
        count++;
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                classes(),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("work").resolve("hs_err_%p.log"),
                "-Djava.io.tmpdir=" + folder.resolve("temp"),
                "-Duser.home=" + folder.resolve("user"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-Djava.util.logging.SimpleFormatter.format=%1$tc %2$s %4$s: %5$s%6$s%n"));
        line.addAll(options);
        line.addAll(List.of("-jar", station()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.resolve("work").toFile())
                .redirectOutput(said("out").toFile())
                .redirectError(said("err").toFile());
        builder.environment().putAll(Map.of("HOME", folder.resolve("user").toString()));
        return builder.start();
    }

    /** The first run leaves its classes for the others, which start in half the time. */
    private String classes() {
        String option = count == 1 ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=";
        return option + folder.resolve("classes.jsa");
    }

    private static String station() {
        return Path.of(System.getProperty("station.jar", "target/utilitill.jar"))
                .toAbsolutePath()
                .toString();
    }

    /** Where the latest run's words are: {@code out} or {@code err}. */
    public Path said(String stream) {
        return folder.resolve("said").resolve("%02d.%s".formatted(count, stream));
    }

    /** Everything they may have written to, but for the folders of stations. */
    public Path[] places() {
        return new Path[] {
            folder.resolve("said"), folder.resolve("temp"), folder.resolve("work"), folder.resolve("user")
        };
    }
}
