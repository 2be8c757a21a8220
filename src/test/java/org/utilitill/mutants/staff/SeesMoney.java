package org.utilitill.mutants.staff;

import org.utilitill.mutants.money.Cash;

class SeesMoney {
    Cash seen;
}
