package org.utilitill.mutants.vending;

import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

class StartsThreads {
    void plain() {
        new Thread(() -> {}).start();
    }

    Object pool() {
        return Executors.newCachedThreadPool();
    }

    Object shared() {
        return CompletableFuture.runAsync(() -> {});
    }

    Object parallel(List<String> slips) {
        return slips.parallelStream();
    }

    Object timer() {
        return new Timer();
    }

    static class Own extends Thread {}
}
