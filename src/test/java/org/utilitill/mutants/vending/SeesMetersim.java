package org.utilitill.mutants.vending;

import org.utilitill.mutants.metersim.Sim;

class SeesMetersim {
    Sim seen;
}
