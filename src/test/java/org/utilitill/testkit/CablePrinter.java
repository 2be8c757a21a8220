package org.utilitill.testkit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A scripted printer plugged into a pseudo-terminal, working on a lent thread until it is closed. */
public final class CablePrinter implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Pty cable;
    private final ScriptedPrinter printer;
    private final Future<?> work;
    private volatile boolean working = true;

    private CablePrinter(Pty cable, ScriptedPrinter printer, ExecutorService threads) {
        this.cable = cable;
        this.printer = printer;
        this.work = threads.submit(this::work);
    }

    /** Starts the printer. */
    public static CablePrinter on(Pty cable, ScriptedPrinter printer, ExecutorService threads) {
        return new CablePrinter(cable, printer, threads);
    }

    /** Switches the printer off once it has taken what had already come; fails if the printer failed. */
    @Override
    public void close() throws InterruptedException, ExecutionException, TimeoutException {
        working = false;
        work.get(10, TimeUnit.SECONDS);
    }

    private void work() {
        byte[] piece = cable.readSome(LOOK);
        while (working || piece.length > 0) {
            for (byte b : piece) {
                int[] answer = printer.take(b);
                if (answer.length > 0) {
                    cable.write(answer);
                }
            }
            piece = cable.readSome(LOOK);
        }
    }
}
