package org.utilitill.mutants.vending;

import javafx.scene.control.Button;

class Shows {
    Button button;
}
