package org.utilitill.mutants.journal.tape;

import org.utilitill.mutants.journal.Journaled;

class LeansBack {
    Journaled seen;
}
