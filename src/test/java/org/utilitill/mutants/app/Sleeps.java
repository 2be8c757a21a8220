package org.utilitill.mutants.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

class Sleeps {
    void thread() throws InterruptedException {
        Thread.sleep(1);
    }

    void unit() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }

    void park() {
        LockSupport.parkNanos(1);
    }
}
