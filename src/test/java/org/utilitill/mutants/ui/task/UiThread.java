package org.utilitill.mutants.ui.task;

import javafx.application.Platform;

class UiThread {
    void lawfulEntry(Runnable lawful) {
        Platform.runLater(lawful);
    }
}
