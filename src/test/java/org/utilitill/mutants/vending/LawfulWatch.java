package org.utilitill.mutants.vending;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

class LawfulWatch {
    Object watch(Executor passed) {
        return CompletableFuture.runAsync(() -> {}, passed).thenRun(() -> {});
    }
}
