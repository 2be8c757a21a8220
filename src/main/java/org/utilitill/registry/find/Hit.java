package org.utilitill.registry.find;

import java.util.List;
import java.util.Set;

/**
 * A customer that fits what was typed.
 *
 * @param account of the customer
 * @param matched where it was found
 * @param meters numbers of the customer's meters
 */
public record Hit(String account, Set<Field> matched, List<String> meters) {

    public Hit {
        matched = Set.copyOf(matched);
        meters = List.copyOf(meters);
    }
}
