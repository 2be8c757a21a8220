package org.utilitill.ui.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Swallows what nobody meant: keys that repeat because they are held, and an Enter right after the screen changed. */
public final class KeyGuard {

    /** How long after a change of screen Enter is not believed. */
    public static final Duration DEAF = Duration.ofMillis(400);

    private final Clock clock;
    private final Set<Key> held = EnumSet.noneOf(Key.class);
    private Instant changed = Instant.EPOCH;

    /** A guard that reads the time from a clock. */
    public KeyGuard(Clock clock) {
        this.clock = clock;
    }

    /** Whether a press counts; it is held from now on until it is released. */
    public boolean accepts(Key key) {
        boolean fresh = held.add(key);
        if (!fresh && !mayRepeat(key)) {
            return false;
        }
        return key != Key.ENTER || !deaf();
    }

    /** A key came up. */
    public void released(Key key) {
        held.remove(key);
    }

    /** The window lost the keyboard, so nobody will say which keys came up. */
    public void allReleased() {
        held.clear();
    }

    /** The screen shows something else now. */
    public void screenChanged() {
        changed = clock.instant();
    }

    private boolean deaf() {
        Instant now = clock.instant();
        return !now.isBefore(changed) && now.isBefore(changed.plus(DEAF));
    }

    /** Whether a key that is held may count again and again. */
    public static boolean mayRepeat(Key key) {
        return key == Key.BACKSPACE || key == Key.UP || key == Key.DOWN;
    }
}
