package org.utilitill.ui;

import java.util.function.BiFunction;
import org.utilitill.staff.Permission;
import org.utilitill.ui.control.Screen;
import org.utilitill.ui.task.Room;

/**
 * The way from the menu to one screen beyond the counter.
 *
 * @param permission who finds it in the menu
 * @param name of its entry, {@code menu.NAME} in the bundles
 * @param screen makes the screen over a room, with the way back to the menu
 */
record Door(Permission permission, String name, BiFunction<Room, Runnable, Screen> screen) {}
