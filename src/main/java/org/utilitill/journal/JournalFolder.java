package org.utilitill.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(JournalFolder.class);

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

    /** Beside the tape, while the index is known to be whole: it was closed and nobody has opened it since. */
    private Path closedMark() {
        return tape.resolveSibling("index.closed");
    }

    /** Whether the index was closed by the last one to open it. */
    boolean indexWasClosed() {
        return Files.exists(closedMark());
    }

    /** The index is open from now on. */
    void indexOpens() {
        try {
            // Forced, or a power cut could bring the mark back over an index that was being written.
            if (Files.deleteIfExists(closedMark())) {
                DiskTapeFiles.forceFolder(tape.toAbsolutePath().resolveSibling(""));
            }
        } catch (IOException e) {
            throw new JournalException(JournalException.Code.FOLDER, "the folder can not be written", e);
        }
    }

    /** The index was closed; without the mark it is only looked through at the next start. */
    void indexClosed() {
        try {
            Files.writeString(closedMark(), "");
        } catch (IOException e) {
            LOG.warn("the index will be looked through at the next start: {}", e.getMessage());
        }
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
