package org.utilitill.mutants.journal.index;

import org.jooq.DSLContext;
import org.utilitill.mutants.journal.index.generated.Tables;

class LawfulIndex {
    DSLContext dsl;
    Tables tables;
}
