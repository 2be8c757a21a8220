package org.utilitill.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.Shell;
import org.utilitill.ui.ShellParts;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.UiThread;

/** The station with its window. */
final class StationWindow {

    private static final String HOME = "--home";
    /** JavaFX warns at each start that it runs from the class path, which is how the station is packed. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private StationWindow() {}

    /** Starts the station and the toolkit side by side; the program ends when the window closes. */
    static void open(List<String> arguments) {
        TOOLKIT.setLevel(Level.SEVERE);
        Threads threads = new Threads();
        Clock clock = Clock.systemUTC();
        ZoneId zone = ZoneId.systemDefault();
        Texts texts = Texts.of(Language.ENGLISH);
        Path home = home(arguments);
        FolderStations folders = new FolderStations(clock, zone, texts, new SecureRandom(), threads.devices());
        folders.readAhead(threads.vending(), threads.reading());
        EarlyHouse house = new EarlyHouse(folders, home, threads.vending());
        Background background = new Background(threads.vending(), UiThread.javaFx());
        ShellParts parts =
                new ShellParts(house, home, texts, zone, clock, background, UUID::randomUUID, idleLock(home));
        Platform.startup(() -> new Shell(new Stage(), parts).start());
    }

    /** Settings that can not be read are reported where the station is opened. */
    private static Duration idleLock(Path home) {
        try {
            return Settings.of(home).idleLock();
        } catch (IOException e) {
            return Settings.IDLE_LOCK;
        }
    }

    private static Path home(List<String> arguments) {
        int at = arguments.indexOf(HOME);
        return at >= 0 && at + 1 < arguments.size() ? Path.of(arguments.get(at + 1)) : HomeFolder.ofDemo();
    }
}
