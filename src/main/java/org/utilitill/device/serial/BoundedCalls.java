package org.utilitill.device.serial;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls into a serial driver, each with a time limit.
 *
 * <p>A driver may block for ever and closing the port does not always wake it. So the call runs on a lent thread and
 * the caller keeps the watch: when the limit passes, the caller goes on and closes the port through a second thread.
 */
final class BoundedCalls {

    private final ExecutorService threads;

    BoundedCalls(ExecutorService threads) {
        this.threads = threads;
    }

    <T> T call(Callable<T> call, Duration within) throws IOException, TimeoutException {
        Future<T> answer = submit(call);
        try {
            return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw ioException(cause == null ? e : cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the wait for the port was interrupted").initCause(e);
        }
    }

    private <T> Future<T> submit(Callable<T> call) throws IOException {
        try {
            return threads.submit(call);
        } catch (RejectedExecutionException e) {
            throw new IOException("the station is closing its ports", e);
        }
    }

    private static IOException ioException(Throwable cause) {
        return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
    }
}
