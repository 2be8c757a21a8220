package org.utilitill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.utilitill.journal.JournalFolder;

/** Whether a new station may be made in a folder: what someone else keeps there is never touched. */
final class FreeFolder {

    private FreeFolder() {}

    /**
     * Whether it holds something: anything but what a making that was cut short left, which has no tape yet.
     *
     * @param own names of the folders that such a making begins with
     */
    static boolean isTaken(Path home, Set<String> own) throws IOException {
        if (Files.notExists(home)) {
            return false;
        }
        if (!Files.isDirectory(home)
                || JournalFolder.below(home).exists()
                || !VaultRemains.only(home.resolve("vault"))) {
            return true;
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.anyMatch(file -> !own.contains(file.getFileName().toString()));
        }
    }
}
