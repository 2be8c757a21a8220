package org.utilitill.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.utilitill.journal.tape.DiskTapeFiles;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.TapeFiles;

/**
 * Where a journal lives and through what it reaches the disk.
 *
 * @param tape the tape's file
 * @param index the index's database, as H2 names it, without ending
 * @param files opens tape files; tests put a failing disk here
 */
public record JournalFolder(Path tape, String index, TapeFiles files) {

    /** The journal below a station's folder, on the real disk. */
    public static JournalFolder below(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        return new JournalFolder(
                absolute.resolve("tape").resolve("journal.tape"),
                absolute.resolve("index").resolve("journal").toString(),
                new DiskTapeFiles());
    }

    /** Whether a tape was ever begun here. */
    public boolean exists() {
        return Files.exists(tape);
    }

    /** Makes the folders of a new journal. */
    public void create() {
        try {
            Files.createDirectories(tape.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new JournalException(JournalException.Code.FOLDER, "the journal's folder can not be made", e);
        }
    }
}
