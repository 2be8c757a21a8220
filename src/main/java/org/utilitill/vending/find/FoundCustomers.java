package org.utilitill.vending.find;

import java.util.List;

/**
 * The customers that fit, and among how many they were looked for.
 *
 * @param hits best first, eight at most
 * @param percent of the customers that were read when this was asked; 100 for all of them
 * @param broken true when the rest can not be read
 */
public record FoundCustomers(List<Found> hits, int percent, boolean broken) {

    public FoundCustomers {
        hits = List.copyOf(hits);
    }
}
