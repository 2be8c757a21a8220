package org.utilitill.registry;

import java.util.List;

/**
 * A customer with their meters.
 *
 * @param customer as the newest record says
 * @param meters theirs, by number; removed ones too
 */
public record Household(Customer customer, List<Meter> meters) {

    public Household {
        meters = List.copyOf(meters);
    }
}
