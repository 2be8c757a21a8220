package org.utilitill.mutants.ui;

import javafx.application.Platform;

class RunsLater {
    void show() {
        Platform.runLater(() -> {});
    }
}
