package org.utilitill.registry;

import org.jspecify.annotations.Nullable;

/**
 * What a key profile may do.
 *
 * <pre>
 * DRAFT   → ACTIVE, DESTROYED     held, makes no token
 * ACTIVE  → RETIRED               makes and reads tokens
 * RETIRED → ACTIVE, DESTROYED     reads tokens only
 * </pre>
 *
 * A destroyed profile is no longer held; its record stays on the tape.
 */
public enum KeyState {
    /** Held and checked, not yet in use. */
    DRAFT,
    /** In use. */
    ACTIVE,
    /** Reads what it made, makes nothing. */
    RETIRED,
    /** Its key is gone. */
    DESTROYED;

    /** Whether a profile in this state may come into another. */
    public boolean mayBecome(KeyState next) {
        return switch (this) {
            case DRAFT, RETIRED -> next == ACTIVE || next == DESTROYED;
            case ACTIVE -> next == RETIRED;
            case DESTROYED -> false;
        };
    }

    /** The state of a name; null for any other word. */
    public static @Nullable KeyState ofName(String name) {
        for (KeyState state : values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }
}
