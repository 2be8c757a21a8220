package org.utilitill.ui.setup;

import java.nio.file.Path;
import java.time.Clock;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.Background;
import org.utilitill.vending.station.StationHouse;

/**
 * Where a station is to be made.
 *
 * @param house makes it
 * @param home its folder
 * @param background where it is made
 * @param texts of the window
 * @param clock of the computer
 */
public record Ground(StationHouse house, Path home, Background background, Texts texts, Clock clock) {}
