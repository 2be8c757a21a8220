package org.utilitill.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The thread that owns the window, and the only way to it. Tests pass one that runs at once. */
@FunctionalInterface
public interface UiThread {

    /** Runs some work on the window's thread, later or at once. */
    void run(Runnable work);

    /** The thread of the toolkit. */
    static UiThread javaFx() {
        return Platform::runLater;
    }

    /** Does some work and hands on its result or, whatever it is, its failure: nothing is lost between two threads. */
    static <T> void attempt(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception | LinkageError e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }
}
