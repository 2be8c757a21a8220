package org.utilitill.registry.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.utilitill.registry.Utility;

/**
 * What a form may name.
 *
 * @param currency of every amount
 * @param utilities by code
 * @param tariffs codes of the price lists
 */
public record Terms(CurrencyUnit currency, Map<String, Utility> utilities, Set<String> tariffs) {

    public Terms {
        utilities = Map.copyOf(utilities);
        tariffs = Set.copyOf(tariffs);
    }

    /** The terms of a station. */
    public static Terms of(CurrencyUnit currency, List<Utility> utilities, Set<String> tariffs) {
        Map<String, Utility> byCode = new LinkedHashMap<>();
        utilities.forEach(utility -> byCode.put(utility.code(), utility));
        return new Terms(currency, byCode, tariffs);
    }

    /** The utility that is meant where none is named: the only one there is. */
    Optional<Utility> only() {
        return utilities.size() == 1 ? Optional.of(utilities.values().iterator().next()) : Optional.empty();
    }
}
