package org.utilitill.mutants.staff;

import org.utilitill.mutants.text.Words;

class SeesText {
    Words seen;
}
