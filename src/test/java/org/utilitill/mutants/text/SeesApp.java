package org.utilitill.mutants.text;

import org.utilitill.mutants.app.Station;

class SeesApp {
    Station seen;
}
