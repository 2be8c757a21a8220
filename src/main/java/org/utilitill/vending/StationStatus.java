package org.utilitill.vending;

import java.util.Optional;
import org.joda.money.Money;

/**
 * How things stand.
 *
 * @param credit what is left of the agent's credit
 * @param printer where slips go: a port's name, empty for the roll on screen
 * @param printerTrouble what is wrong with the printer, if anything is known
 * @param diskLow whether the disk is nearly full
 * @param clockBehind whether the computer's clock is behind the last sale
 * @param training whether this station is for practice
 */
public record StationStatus(
        Money credit,
        Optional<String> printer,
        Optional<Refusal> printerTrouble,
        boolean diskLow,
        boolean clockBehind,
        boolean training) {}
