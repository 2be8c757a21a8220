package org.utilitill.ui.register;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.utilitill.ui.task.Background;

/**
 * Long work in slices: each is a few milliseconds of the vending thread, and sales find room between them.
 *
 * @param background where the slices are done, one after the other
 * @param slice does a little more and answers how far it is
 * @param over whether there is no more to do
 * @param told of every slice, on the window's thread
 * @param <P> how far the work is
 */
record Slices<P>(Background background, Callable<P> slice, Predicate<P> over, Consumer<P> told) {

    /** Does the next slice, and then the others. */
    void go() {
        background.call(slice).then(progress -> {
            told.accept(progress);
            if (!over.test(progress)) {
                go();
            }
        });
    }
}
