package org.utilitill.registry.find;

import java.util.List;

/**
 * What an index needs to know of a customer.
 *
 * @param account unique
 * @param name as written
 * @param address as written, or empty
 * @param phone one or several, as written, or empty
 * @param meters numbers on the meters' faces (DRN), digits only
 */
public record Entry(String account, String name, String address, String phone, List<String> meters) {

    public Entry {
        meters = List.copyOf(meters);
    }
}
