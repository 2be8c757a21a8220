package org.utilitill.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Every thread the station makes, by name: {@code vending} for money, {@code reading}, {@code device-n} for ports. */
final class Threads implements AutoCloseable {

    private final ExecutorService vending = Executors.newSingleThreadExecutor(task -> daemon(task, "vending"));
    private final ExecutorService reading = Executors.newSingleThreadExecutor(task -> daemon(task, "reading"));
    private final ExecutorService devices = Executors.newCachedThreadPool(numbered("device-"));

    /** Where all money decisions happen, one at a time. */
    ExecutorService vending() {
        return vending;
    }

    /** Where customers and files of customers are read in the background; it decides nothing and writes nothing. */
    ExecutorService reading() {
        return reading;
    }

    /** Where ports are driven; a driver that hangs keeps its thread and holds nobody else up. */
    ExecutorService devices() {
        return devices;
    }

    private static ThreadFactory numbered(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> daemon(task, prefix + count.incrementAndGet());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        vending.shutdown();
        reading.shutdownNow();
        devices.shutdownNow();
    }
}
