package org.utilitill.app;

/** Opens the window. */
final class StationWindow {

    private StationWindow() {}

    static void open(String[] args) {
        throw new UnsupportedOperationException(String.join(" ", args));
    }
}
