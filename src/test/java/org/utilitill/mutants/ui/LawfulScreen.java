package org.utilitill.mutants.ui;

import javafx.scene.control.Button;
import org.utilitill.mutants.sts.meter.Meter;

class LawfulScreen {
    Meter meter;
    Button button;
}
