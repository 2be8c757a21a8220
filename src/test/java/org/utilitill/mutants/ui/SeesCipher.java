package org.utilitill.mutants.ui;

import org.utilitill.mutants.sts.cipher.Sta;

class SeesCipher {
    Sta seen;
}
