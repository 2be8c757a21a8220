package org.utilitill.mutants.vault;

import org.utilitill.mutants.journal.Journaled;

class SeesJournal {
    Journaled seen;
}
