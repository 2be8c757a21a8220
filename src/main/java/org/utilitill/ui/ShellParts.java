package org.utilitill.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.Background;
import org.utilitill.vending.station.StationHouse;

/**
 * What the window is made over.
 *
 * @param house opens and makes stations
 * @param home folder of this one
 * @param texts the cashier's language
 * @param zone of the shop
 * @param clock of the computer
 * @param background the vending thread and the way back
 * @param ids makes the id of each sale
 * @param idleLock how long nobody may touch the station before it locks; zero for ever
 */
public record ShellParts(
        StationHouse house,
        Path home,
        Texts texts,
        ZoneId zone,
        Clock clock,
        Background background,
        Supplier<UUID> ids,
        Duration idleLock) {}
