package org.utilitill.app;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.utilitill.cli.Commands;
import org.utilitill.cli.console.Console;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;

/** Where the program starts: without a command it opens the window, with one it runs it. */
public final class Main {

    private static final String HOME = "--home";

    private Main() {}

    /** Starts the station: {@code [--home DIR]} for the window, {@code COMMAND …} for a command. */
    public static void main(String[] args) {
        // What is written stays readable wherever it goes: figures are Latin digits under every language of the system.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        if (args.length == 0 || args[0].equals(HOME)) {
            StationWindow.open(List.of(args));
            return;
        }
        int code = command(args);
        System.exit(code);
    }

    private static int command(String[] args) {
        try (Threads threads = new Threads();
                PrintStream out = utf8(FileDescriptor.out);
                PrintStream err = utf8(FileDescriptor.err)) {
            Texts texts = Texts.of(Language.ENGLISH);
            FolderStations house = new FolderStations(
                    Clock.systemUTC(), ZoneId.systemDefault(), texts, new SecureRandom(), threads.devices());
            house.readFiles(threads.reading());
            Console console =
                    new Console(new BufferedInputStream(new FileInputStream(FileDescriptor.in)), out, err, texts);
            return new Commands(house, console, UUID::randomUUID).run(args);
        }
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
