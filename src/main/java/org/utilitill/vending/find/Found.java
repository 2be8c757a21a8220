package org.utilitill.vending.find;

import java.util.List;
import java.util.Set;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.find.Field;

/**
 * A customer that fits what was typed.
 *
 * @param customer as registered now
 * @param meters theirs, those that fit first; may be none
 * @param matched where it was found
 */
public record Found(Customer customer, List<Meter> meters, Set<Field> matched) {

    public Found {
        meters = List.copyOf(meters);
        matched = Set.copyOf(matched);
    }
}
