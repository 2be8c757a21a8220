package org.utilitill.mutants.vending;

import picocli.CommandLine;

class Commands {
    CommandLine line;
}
