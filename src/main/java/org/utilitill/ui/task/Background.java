package org.utilitill.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that must not make the window wait: done on the vending thread, answered on the window's.
 *
 * <p>What nobody expected ends here: it is logged with its code, and the window shows the code on a card.
 */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Executor vending;
    private final UiThread ui;
    private Consumer<ErrorCode> unexpected = code -> {};

    /**
     * @param vending the one thread that decides about money
     * @param ui the window's thread
     */
    public Background(Executor vending, UiThread ui) {
        this.vending = vending;
        this.ui = ui;
    }

    /** Who is told of failures nobody expected; called on the window's thread. */
    public void onUnexpected(Consumer<ErrorCode> listener) {
        unexpected = listener;
    }

    /** Starts some work at once and answers the call that its result will come to. */
    public <T> Call<T> call(Callable<T> work) {
        Call<T> call = new Call<>();
        vending.execute(() -> run(work, call));
        return call;
    }

    /** Runs something on the window's thread, from whatever thread. */
    public void show(Runnable work) {
        ui.run(work);
    }

    private <T> void run(Callable<T> work, Call<T> call) {
        UiThread.attempt(work, result -> ui.run(() -> deliver(result, call)), failure -> {
            ErrorCode code = log(failure);
            ui.run(() -> {
                call.failed();
                unexpected.accept(code);
            });
        });
    }

    private <T> void deliver(T result, Call<T> call) {
        Callable<Call<T>> answer = () -> {
            call.done(result);
            return call;
        };
        UiThread.attempt(answer, done -> {}, failure -> unexpected.accept(log(failure)));
    }

    private static ErrorCode log(Throwable e) {
        ErrorCode code = ErrorCode.of(e);
        LOG.error("unexpected {}", code, e);
        return code;
    }
}
