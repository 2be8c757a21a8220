package org.utilitill.ui.menu;

import org.utilitill.staff.Permission;

/**
 * One thing to do, as the menu lists it for those who may.
 *
 * @param permission who may: those who have it
 * @param name of its sentence, {@code menu.NAME} in the bundles
 * @param opener does it, or opens its screen
 * @param asksFirst whether the menu asks back, with {@code menu.ask.NAME}
 */
public record MenuEntry(Permission permission, String name, Runnable opener, boolean asksFirst) {

    /** An entry that opens at once. */
    public MenuEntry(Permission permission, String name, Runnable opener) {
        this(permission, name, opener, false);
    }
}
