package org.utilitill.registry;

import java.util.List;

/**
 * Some customers in the order of the tape.
 *
 * @param households those of the page; none when there are no more
 * @param next where the page after this one begins
 */
public record HouseholdPage(List<Household> households, long next) {

    /** Where the first page begins. */
    public static final long FIRST = 0;

    public HouseholdPage {
        households = List.copyOf(households);
    }

    /** Whether there are no more. */
    public boolean last() {
        return households.isEmpty();
    }
}
