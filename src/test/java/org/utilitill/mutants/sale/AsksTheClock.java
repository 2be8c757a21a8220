package org.utilitill.mutants.sale;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

class AsksTheClock {
    long system() {
        return System.currentTimeMillis();
    }

    Instant instant() {
        return Instant.now();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    boolean chance() {
        return Math.random() > 0;
    }

    Locale place() {
        return Locale.getDefault();
    }

    UUID identity() {
        return UUID.randomUUID();
    }
}
