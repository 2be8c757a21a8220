package org.utilitill.mutants.journal;

import org.utilitill.mutants.text.Words;

class SeesText {
    Words seen;
}
