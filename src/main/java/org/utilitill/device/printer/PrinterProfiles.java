package org.utilitill.device.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The printers the station knows, one small file each, and the reader of such files.
 *
 * <p>A wrong, missing or unknown field is refused with the file, the field and the rule, because a printer set up by a
 * guess prints tokens nobody can read.
 */
public final class PrinterProfiles {

    private static final List<String> BUNDLED = List.of("generic-80", "generic-58", "epson-80", "plain-text");
    private static final Set<String> FIELDS = Set.of(
            "name",
            "dialect",
            "columns",
            "dots",
            "code-page.number",
            "code-page.charset",
            "code-page.cancel-kanji",
            "cut.kind",
            "cut.feed-lines",
            "answers.fence",
            "answers.status");

    private PrinterProfiles() {}

    /** The names of the profiles that come with the station, the safest choice first. */
    public static List<String> names() {
        return BUNDLED;
    }

    /**
     * A profile that comes with the station.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static PrinterProfile named(String name) {
        if (!BUNDLED.contains(name)) {
            throw new IllegalArgumentException("printer profile \"%s\" is none of %s".formatted(name, BUNDLED));
        }
        String file = name + ".properties";
        try (InputStream in = PrinterProfiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(file + ": the file is missing from the station");
            }
            return read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Reads a profile from text.
     *
     * @param file the file's name, which the messages carry and the field {@code name} must match
     * @throws IllegalArgumentException naming file, field and rule when a field is wrong, missing or unknown
     */
    public static PrinterProfile parse(String file, String text) {
        try {
            return read(file, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static PrinterProfile read(String file, Reader text) throws IOException {
        Properties fields = new Properties();
        try {
            fields.load(text);
            refuseUnknown(fields);
            PrinterProfile profile = profile(fields);
            if (!file.equals(profile.name() + ".properties")) {
                throw new IllegalArgumentException(
                        "name is \"%s\" but must be the name of the file".formatted(profile.name()));
            }
            return profile;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static PrinterProfile profile(Properties fields) {
        return new PrinterProfile(
                text(fields, "name"),
                choice(fields, "dialect", PrinterProfile.Dialect.values()),
                new PrinterProfile.Paper(number(fields, "columns"), number(fields, "dots")),
                new PrinterProfile.CodePage(
                        number(fields, "code-page.number"),
                        charset(fields, "code-page.charset"),
                        flag(fields, "code-page.cancel-kanji")),
                new PrinterProfile.Cut(
                        choice(fields, "cut.kind", PrinterProfile.CutKind.values()), number(fields, "cut.feed-lines")),
                new PrinterProfile.Answers(
                        choice(fields, "answers.fence", PrinterProfile.Fence.values()),
                        choice(fields, "answers.status", PrinterProfile.StatusQuery.values())));
    }

    private static void refuseUnknown(Properties fields) {
        Set<String> unknown = new TreeSet<>(fields.stringPropertyNames());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("%s is no field of a printer profile".formatted(unknown));
        }
    }

    private static String text(Properties fields, String field) {
        String value = fields.getProperty(field);
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value.strip();
    }

    private static int number(Properties fields, String field) {
        String value = text(fields, field);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is \"%s\" but must be a whole number".formatted(field, value), e);
        }
    }

    private static boolean flag(Properties fields, String field) {
        String value = text(fields, field);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("%s is \"%s\" but must be true or false".formatted(field, value));
        };
    }

    private static Charset charset(Properties fields, String field) {
        String value = text(fields, field);
        try {
            return Charset.forName(value);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "%s is \"%s\" but must be a character set this computer has".formatted(field, value), e);
        }
    }

    private static <E extends Enum<E>> E choice(Properties fields, String field, E[] choices) {
        String value = text(fields, field);
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is \"%s\" but must be one of %s"
                        .formatted(field, value, Arrays.toString(choices).toLowerCase(Locale.ROOT))));
    }
}
