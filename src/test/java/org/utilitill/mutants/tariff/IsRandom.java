package org.utilitill.mutants.tariff;

import java.util.Random;

class IsRandom {
    Random dice;
}
