package org.utilitill.mutants.sale;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.Money;

enum LawfulSale {
    OPEN(Set.of("meter")),
    SOLD(Set.of("receipt"));

    private static final int[] STEPS = {1, 10};
    private static final List<String> NAMES = List.of("open", "sold");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private final Set<String> needs;

    LawfulSale(Set<String> needs) {
        this.needs = needs;
    }

    String name(LawfulSale sale, Money price, Instant at) {
        return switch (sale) {
            case OPEN -> NAMES.get(STEPS[0]) + needs + at;
            case SOLD -> NUMBER.matcher(price.toString()).replaceAll("0");
        };
    }
}
