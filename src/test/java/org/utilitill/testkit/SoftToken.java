package org.utilitill.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PKCS#11 token of SoftHSM2 in a folder of its own: a double for tests that protects nothing. Its library reads where
 * the folder is from the environment, so what uses it runs in a JVM of its own.
 */
public final class SoftToken {

    private static final String SETTINGS = "SOFTHSM2_CONF";
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib64/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    private final Path folder;

    private SoftToken(Path folder) {
        this.folder = folder;
    }

    /** A new, empty token, the first of its driver's list; the end of the test without SoftHSM2. */
    public static SoftToken create(Path folder, String label, String pin) throws IOException, InterruptedException {
        Path tool = Outside.require("softhsm2-util");
        SoftToken token = new SoftToken(folder);
        Files.createDirectory(token.files());
        Files.writeString(token.settings(), """
                directories.tokendir = %s
                objectstore.backend = file
                log.level = ERROR
                """.formatted(token.files()));
        token.run(List.of(
                tool.toString(), "--init-token", "--free", "--label", label, "--so-pin", "12345678", "--pin", pin));
        return token;
    }

    /** Where the token keeps what it holds. */
    public Path files() {
        return folder.resolve("tokens");
    }

    private Path settings() {
        return folder.resolve("softhsm2.conf");
    }

    /** The driver of the token. */
    public static Path library() {
        return LIBRARIES.stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no libsofthsm2.so in " + LIBRARIES));
    }

    /** What a main class of the tests prints, run in a JVM of its own that finds this token. */
    public List<String> run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** What the tool of SoftHSM2 tells of the token's objects, each up to the first attribute it does not know. */
    public String dump() throws IOException, InterruptedException {
        Path tool = Outside.require("softhsm2-dump-file");
        StringBuilder all = new StringBuilder();
        for (Path file : objects()) {
            Path output = folder.resolve("dump.txt");
            exitCode(List.of(tool.toString(), file.toString()), output);
            all.append(Files.readString(output));
        }
        return all.toString();
    }

    private List<Path> objects() throws IOException {
        try (Stream<Path> all = Files.walk(files())) {
            return all.filter(file -> file.toString().endsWith(".object"))
                    .filter(file -> !file.endsWith("token.object"))
                    .toList();
        }
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        int exitCode = exitCode(command, output);
        List<String> lines = Files.readAllLines(output);
        assertThat(exitCode).as("%s printed %s", command, lines).isZero();
        return lines;
    }

    private int exitCode(List<String> command, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output.toFile())
                .environment()
                .put(SETTINGS, settings().toString());
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail(command + " does not end");
        }
        return process.exitValue();
    }
}
