package org.utilitill.ui;

import org.utilitill.ui.control.Screen;

/** The window, as those who decide what it shows see it. */
interface Frame {

    /** Puts a screen in the place of the present one, and takes any card away. */
    void show(Screen next);

    /** Puts a card over the present screen; keys go to the card only. */
    void cover(Screen card);

    /** Takes the card away; the screen under it has its focus back. */
    void uncover();

    /** Closes the window. */
    void close();
}
