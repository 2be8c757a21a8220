package org.utilitill.ui.task;

import org.utilitill.staff.Operator;
import org.utilitill.vending.station.StationHouse.Station;

/**
 * What the screens beyond the counter work with: people, keys, signers, acts.
 *
 * @param station asked through the desk's background only
 * @param desk texts, clock and background
 * @param operator who is signed in
 * @param approver asks a second person
 */
public record Room(Station station, Desk desk, Operator operator, Approver approver) {}
