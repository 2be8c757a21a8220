package org.utilitill.app;

import java.nio.file.Path;
import java.util.Locale;

/** Where a station lives when nobody says otherwise: in the user's data folder, as each system has it. */
final class HomeFolder {

    private HomeFolder() {}

    /** The folder of the demo shop. */
    static Path ofDemo() {
        return userData(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")))
                .resolve("demo-shop");
    }

    static Path userData(String system, Path userHome) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return userHome.resolve("AppData").resolve("Local").resolve("Utilitill");
        }
        if (name.startsWith("mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Utilitill");
        }
        return userHome.resolve(".local").resolve("share").resolve("utilitill");
    }
}
