package org.utilitill.vending.counter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.utilitill.money.Energy;

/** Units as people type them: 28.1, 28,1 or 1 200. */
final class UnitsText {

    private static final Pattern UNITS = Pattern.compile("\\d{1,9}(\\.\\d)?");

    private UnitsText() {}

    /** Above zero and in whole tenths, or nothing. */
    static Optional<Energy> parse(String typed) {
        String plain = typed.replaceAll("[\\s\\u00A0\\u202F_']", "").replace(',', '.');
        if (!UNITS.matcher(plain).matches()) {
            return Optional.empty();
        }
        Energy units = Energy.ofTenths(new BigDecimal(plain).movePointRight(1).longValueExact());
        return units.tenths() == 0 ? Optional.empty() : Optional.of(units);
    }
}
