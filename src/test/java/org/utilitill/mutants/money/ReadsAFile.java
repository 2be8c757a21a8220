package org.utilitill.mutants.money;

import java.nio.file.Path;

class ReadsAFile {
    Path file;
}
