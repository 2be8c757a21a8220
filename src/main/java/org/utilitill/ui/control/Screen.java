package org.utilitill.ui.control;

import javafx.scene.Parent;
import org.utilitill.ui.task.Key;

/** One thing a person does at the station, filling the window. Keys reach it wherever the focus is. */
public interface Screen {

    /** What it shows. */
    Parent root();

    /** A key that acts went down. */
    void press(Key key);

    /** A key that acts came up. */
    default void release(Key key) {}

    /** The window lost the keyboard. */
    default void releaseAll() {}

    /** A character was typed. */
    default void type(char typed) {}

    /** A second passed. */
    default void tick() {}

    /** Whether something is under way that must end before the screen may be locked. */
    default boolean busy() {
        return false;
    }

    /** It is on screen now: binds to its model. */
    default void shown() {}

    /** It left the screen: unbinds again. */
    default void hidden() {}
}
