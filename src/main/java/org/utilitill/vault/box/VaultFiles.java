package org.utilitill.vault.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The few things a vault does to a disk, each apart so that a test can cut the power between any two. */
public interface VaultFiles {

    /** The names in a folder; none when there is no folder. */
    List<String> names(Path folder) throws IOException;

    /** The bytes of a file, at most so many; what is behind them is not read. */
    byte[] read(Path file, int most) throws IOException;

    /**
     * Writes a file, in place of one of this name, that only its owner may read, where the system can tell. It is not
     * forced to the disk.
     */
    void write(Path file, byte[] bytes) throws IOException;

    /** Makes the bytes of a file survive a power cut. */
    void force(Path file) throws IOException;

    /** Gives a file another name at one stroke, in place of a file that had it. */
    void rename(Path from, Path to) throws IOException;

    /** Makes the names in a folder survive a power cut, where the system can be asked to. */
    void forceFolder(Path folder) throws IOException;

    /** Removes a file, if there is one. */
    void delete(Path file) throws IOException;
}
