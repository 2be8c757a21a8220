package org.utilitill.registry.find;

import java.util.ArrayList;
import java.util.List;

/** A handful of customers in an index, by their names. */
final class People {

    private final List<Entry> entries = new ArrayList<>();

    static People named(String... names) {
        People people = new People();
        for (String name : names) {
            people.and(name, "", "");
        }
        return people;
    }

    People and(String name, String address, String phone, String... meters) {
        entries.add(new Entry("A-" + (1001 + entries.size()), name, address, phone, List.of(meters)));
        return this;
    }

    CustomerIndex index() {
        return CustomerIndex.EMPTY.with(entries);
    }

    /** The names of those who fit, best first. */
    List<String> find(String typed) {
        return index().find(typed, 8).stream().map(this::nameOf).toList();
    }

    private String nameOf(Hit hit) {
        return entries.stream()
                .filter(entry -> entry.account().equals(hit.account()))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
