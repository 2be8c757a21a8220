package org.utilitill.mutants.sts;

import org.utilitill.mutants.money.Cash;

class SeesMoney {
    Cash seen;
}
