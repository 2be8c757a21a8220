package org.utilitill.ui.task;

/** The thread that owns the window. Tests pass one that runs at once. */
@FunctionalInterface
public interface UiThread {

    /** Runs some work on the window's thread, later or at once. */
    void run(Runnable work);
}
