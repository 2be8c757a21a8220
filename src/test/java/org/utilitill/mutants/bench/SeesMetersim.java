package org.utilitill.mutants.bench;

import org.utilitill.mutants.metersim.Sim;

class SeesMetersim {
    Sim seen;
}
