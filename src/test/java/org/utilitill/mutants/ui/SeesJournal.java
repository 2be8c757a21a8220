package org.utilitill.mutants.ui;

import org.utilitill.mutants.journal.Journaled;

class SeesJournal {
    Journaled seen;
}
