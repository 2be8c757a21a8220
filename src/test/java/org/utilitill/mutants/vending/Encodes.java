package org.utilitill.mutants.vending;

import org.utilitill.mutants.sts.TokenEncoder;

class Encodes {
    TokenEncoder seen;
}
