package org.utilitill.ui.task;

/** The JavaFX thread, as the application hands it to the background. */
public final class FxThread implements UiThread {

    private final UiThread toolkit = UiThread.javaFx();

    @Override
    public void run(Runnable work) {
        toolkit.run(work);
    }
}
