package org.utilitill.mutants.vending;

import org.utilitill.mutants.journal.Journaled;

class Forges {
    Object forged() {
        return new Journaled("nothing was written");
    }
}
