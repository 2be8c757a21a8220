package org.utilitill.tariff.charge;

import java.math.BigDecimal;
import java.util.List;

/**
 * Units a customer is given each month with the first purchases.
 *
 * @param units in each month, above zero, whole tenths
 * @param classes of customers that get them; empty for all who are entitled
 * @param everyone whether customers get them without being marked as entitled
 * @param counted whether they use up the cheap steps of the month
 */
public record FreeUnits(BigDecimal units, List<String> classes, boolean everyone, boolean counted) {

    public FreeUnits {
        classes = List.copyOf(classes);
    }
}
