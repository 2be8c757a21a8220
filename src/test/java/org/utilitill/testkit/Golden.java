package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Files that say what comes out, kept under src/test/resources and read by people in a review.
 *
 * <p>A missing file fails. {@code -Dgolden=update} writes the files anew from what came out; look at the difference
 * before it is committed.
 */
public final class Golden {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Golden() {}

    /** Compares text with a file, line ends as line feeds. */
    public static void assertText(String file, String actual) {
        update(file, actual);
        assertThat(actual).as(file).isEqualTo(content(file));
    }

    /** Compares bytes with an annotated hex file: pairs of hex digits, and remarks from # to the end of the line. */
    public static void assertBytes(String file, byte[] actual) {
        update(file, EscPosNotes.annotate(actual));
        assertThat(EscPosNotes.annotate(actual)).as(file).isEqualTo(EscPosNotes.annotate(bytes(content(file))));
        assertThat(actual).as(file).isEqualTo(bytes(content(file)));
    }

    /** The bytes of an annotated hex file. */
    static byte[] bytes(String annotated) {
        String digits = annotated
                .lines()
                .map(line -> line.replaceFirst("#.*", "").replace(" ", ""))
                .reduce("", String::concat);
        return HexFormat.of().parseHex(digits);
    }

    private static void update(String file, String actual) {
        if (!"update".equals(System.getProperty("golden"))) {
            return;
        }
        try {
            Files.createDirectories(RESOURCES.resolve(file).getParent());
            Files.writeString(RESOURCES.resolve(file), actual, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be written", e);
        }
    }

    private static String content(String file) {
        try {
            return Files.readString(RESOURCES.resolve(file), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new AssertionError(file + " is missing; look at what came out, then run with -Dgolden=update", e);
        }
    }
}
