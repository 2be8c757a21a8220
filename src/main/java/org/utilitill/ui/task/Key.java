package org.utilitill.ui.task;

/** A key that acts, as against one that types. */
public enum Key {
    /** Takes the step. */
    ENTER,
    /** One step back. */
    ESCAPE,
    /** Takes one character away. */
    BACKSPACE,
    /** Steps the highlight. */
    SPACE,
    /** The line above. */
    UP,
    /** The line below. */
    DOWN,
    /** The keys that work here. */
    F1,
    /** First meter of the near ones. */
    F2,
    /** Finds a customer. */
    F3,
    /** Second meter of the near ones. */
    F4,
    /** Third meter of the near ones. */
    F5,
    /** Shows or hides the training meter. */
    F6,
    /** Shows or hides the paper. */
    F7,
    /** Copy of the last slip. */
    F8,
    /** Types the token into the training meter. */
    F9,
    /** Everything this person may do. */
    F10,
    /** Locks the station. */
    F11
}
