package org.utilitill.mutants.app;

import java.util.concurrent.Executors;

class Threads {
    Object lawfulThreads() {
        return Executors.newSingleThreadExecutor(lawful -> new Thread(lawful, "vending"));
    }
}
