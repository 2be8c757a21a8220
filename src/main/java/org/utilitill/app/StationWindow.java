package org.utilitill.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.Shell;
import org.utilitill.ui.ShellParts;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.UiThread;

/** The station with its window. The toolkit makes this class, so what it needs it makes itself. */
public final class StationWindow extends Application {

    private static final String HOME = "--home";
    /** JavaFX warns at each start that it runs from the class path, which is how the station is packed. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private final Threads threads = new Threads();

    /** Opens the window and returns when it has closed. */
    static void open(String[] args) {
        TOOLKIT.setLevel(Level.SEVERE);
        launch(StationWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        Clock clock = Clock.systemUTC();
        ZoneId zone = ZoneId.systemDefault();
        Texts texts = Texts.of(Language.ENGLISH);
        FolderStations house = new FolderStations(clock, zone, texts, new SecureRandom(), threads.devices());
        Background background = new Background(threads.vending(), UiThread.javaFx());
        ShellParts parts = new ShellParts(house, home(), texts, zone, clock, background, UUID::randomUUID);
        new Shell(stage, parts).start();
    }

    @Override
    public void stop() {
        threads.close();
    }

    private Path home() {
        List<String> arguments = getParameters().getRaw();
        int at = arguments.indexOf(HOME);
        return at >= 0 && at + 1 < arguments.size() ? Path.of(arguments.get(at + 1)) : HomeFolder.ofDemo();
    }
}
