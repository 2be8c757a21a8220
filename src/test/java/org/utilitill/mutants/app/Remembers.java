package org.utilitill.mutants.app;

import java.text.SimpleDateFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

class Remembers {
    static int counter;
    static final int[] TABLE = {1, 2};
    private static final HashMap<String, String> CACHE = new HashMap<>();
    private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy", Locale.ROOT);
    private static final AtomicInteger ATOM = new AtomicInteger();

    static Object all() {
        return new Object[] {CACHE, FORMAT, ATOM};
    }
}
