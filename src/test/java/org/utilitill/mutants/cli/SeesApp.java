package org.utilitill.mutants.cli;

import org.utilitill.mutants.app.Station;

class SeesApp {
    Station seen;
}
