package org.utilitill.mutants.metersim;

import org.utilitill.mutants.money.Cash;

class SeesMoney {
    Cash seen;
}
