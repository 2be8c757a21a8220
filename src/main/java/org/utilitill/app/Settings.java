package org.utilitill.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

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

    private static final String FILE = "settings.properties";

    /** Reads the settings of a folder. */
    static Settings of(Path home) throws IOException {
        Properties properties = new Properties();
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                properties.load(reader);
            }
        }
        String port = properties.getProperty("printer.port", "").strip();
        return new Settings(
                port.isEmpty() ? Optional.empty() : Optional.of(port),
                properties.getProperty("printer.profile", "generic-80").strip(),
                number(properties, "printer.baud", 9600),
                Duration.ofMinutes(number(properties, "idle.lock.minutes", IDLE_LOCK.toMinutes())));
    }

    private static int number(Properties properties, String name, long otherwise) throws IOException {
        String text = properties.getProperty(name, Long.toString(otherwise)).strip();
        if (!text.matches("\\d{1,7}")) {
            throw new IOException(name + " \"" + text + "\" in " + FILE + " is not a number");
        }
        return Integer.parseInt(text);
    }
}
