package org.utilitill.app;

/** Opens the window. */
final class StationWindow {

    private StationWindow() {}

    static void open(String[] args) {
        java.util.Objects.requireNonNull(args);
    }
}
