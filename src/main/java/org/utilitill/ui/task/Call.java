package org.utilitill.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Work under way and who waits for it. Used on the window's thread only.
 *
 * @param <T> what the work answers
 */
public final class Call<T> {

    private enum Stand {
        WAITING,
        DONE,
        FAILED
    }

    private final List<Consumer<T>> takers = new ArrayList<>();
    private final List<Runnable> cleaners = new ArrayList<>();
    private Stand stand = Stand.WAITING;
    private Optional<T> result = Optional.empty();

    Call() {}

    /** Who takes the result when it is there. */
    public Call<T> then(Consumer<T> taker) {
        if (stand == Stand.WAITING) {
            takers.add(taker);
        } else if (stand == Stand.DONE) {
            result.ifPresent(taker);
        }
        return this;
    }

    /** What to set right when the work fails; the failure itself is logged and shown elsewhere. */
    public Call<T> otherwise(Runnable cleaner) {
        if (stand == Stand.WAITING) {
            cleaners.add(cleaner);
        } else if (stand == Stand.FAILED) {
            cleaner.run();
        }
        return this;
    }

    void done(T value) {
        stand = Stand.DONE;
        result = Optional.of(value);
        takers.forEach(taker -> taker.accept(value));
    }

    void failed() {
        stand = Stand.FAILED;
        cleaners.forEach(Runnable::run);
    }
}
