package org.utilitill.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a shop set for this computer: {@code settings.properties} in the station's folder. All of it may be absent.
 *
 * @param printerPort serial port of the receipt printer, empty for the roll on screen
 * @param printerProfile name of the printer's profile
 * @param printerBaud rate of its line
 */
record Settings(Optional<String> printerPort, String printerProfile, int printerBaud) {

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
                baud(properties.getProperty("printer.baud", "9600").strip()));
    }

    private static int baud(String text) throws IOException {
        if (!text.matches("\\d{1,7}")) {
            throw new IOException("printer.baud \"" + text + "\" in " + FILE + " is not a number");
        }
        return Integer.parseInt(text);
    }
}
