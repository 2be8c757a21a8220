package org.utilitill.mutants.journal;

import org.jooq.DSLContext;

class QueriesOutside {
    DSLContext dsl;
}
