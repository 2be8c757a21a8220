package org.utilitill.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What a shop set for this computer: {@code settings.properties} in the station's folder. All of it may be absent.
 *
 * @param printerPort serial port of the receipt printer, empty for the roll on screen
 * @param printerProfile name of the printer's profile
 * @param printerBaud rate of its line
 * @param idleLock how long nobody may touch the window before it locks; zero for ever
 */
record Settings(Optional<String> printerPort, String printerProfile, int printerBaud, Duration idleLock) {

    /** Unless the shop says otherwise. */
    static final Duration IDLE_LOCK = Duration.ofMinutes(5);

    /** Where they are, in the station's folder. */
    static final String FILE = "settings.properties";

    /** What holds where the file says nothing. */
    static final Settings STANDARD = new Settings(Optional.empty(), "generic-80", 9600, IDLE_LOCK);

    private static final String PORT = "printer.port";
    private static final String PROFILE = "printer.profile";
    private static final String BAUD = "printer.baud";
    private static final String IDLE = "idle.lock.minutes";
    /** What a port or a profile can be called: one line that a person can read. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,100}");

    /**
     * Reads the settings of a folder.
     *
     * @throws IOException when the file can not be read, or names what is wrong in it
     */
    static Settings of(Path home) throws IOException {
        Properties properties = new Properties();
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                properties.load(reader);
            }
        }
        String port = word(properties, PORT, "");
        return new Settings(
                port.isEmpty() ? Optional.empty() : Optional.of(port),
                word(properties, PROFILE, STANDARD.printerProfile),
                number(properties, BAUD, STANDARD.printerBaud),
                Duration.ofMinutes(number(properties, IDLE, IDLE_LOCK.toMinutes())));
    }

    /** Every setting by its name in the file. */
    Map<String, String> fields() {
        return Map.of(
                PORT, printerPort.orElse(""),
                PROFILE, printerProfile,
                BAUD, Integer.toString(printerBaud),
                IDLE, Long.toString(idleLock.toMinutes()));
    }

    private static String word(Properties properties, String name, String otherwise) throws IOException {
        String text = properties.getProperty(name, otherwise).strip();
        if (!WORD.matcher(text).matches()) {
            throw new IOException(name + " in " + FILE + " is not one line of at most 100 printable characters");
        }
        return text;
    }

    private static int number(Properties properties, String name, long otherwise) throws IOException {
        String text = properties.getProperty(name, Long.toString(otherwise)).strip();
        if (!text.matches("\\d{1,7}")) {
            throw new IOException(name + " in " + FILE + " is not a number of at most 7 digits");
        }
        return Integer.parseInt(text);
    }
}
