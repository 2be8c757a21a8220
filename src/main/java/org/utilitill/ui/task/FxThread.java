package org.utilitill.ui.task;

import javafx.application.Platform;

/** The JavaFX thread; the only place that hands work to it. */
public final class FxThread implements UiThread {

    @Override
    public void run(Runnable work) {
        Platform.runLater(work);
    }
}
