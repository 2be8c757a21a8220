package org.utilitill.mutants.journal.tape;

import org.utilitill.mutants.journal.index.generated.Tables;

class SeesTables {
    Tables seen;
}
