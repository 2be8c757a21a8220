package org.utilitill.journal.tape;

import java.io.IOException;
import java.nio.file.Path;

/** Opens tape files for reading and writing. */
public interface TapeFiles {

    /** Opens a file, creating it and forcing its folder entry when it is new. */
    TapeFile open(Path path) throws IOException;
}
