package org.utilitill.mutants.journal;

import org.utilitill.mutants.journal.tape.Spool;

class SeesTape {
    Spool seen;
}
