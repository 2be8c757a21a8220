package org.utilitill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a making that was cut short left of a vault: without a tape beside it nothing was ever in it. Anything else in
 * a folder of that name is someone's own and stays.
 */
final class VaultRemains {

    private static final Pattern OURS = Pattern.compile("vault-\\d{1,18}\\.utv|vault\\.new");

    private VaultRemains() {}

    /** Whether there is nothing but such remains in a folder, if there is a folder. */
    static boolean only(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(VaultRemains::isOurs);
        }
    }

    private static boolean isOurs(Path file) {
        return OURS.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> remains = files.filter(VaultRemains::isOurs).toList();
            for (Path file : remains) {
                Files.delete(file);
            }
        }
    }
}
