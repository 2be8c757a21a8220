package org.utilitill.cli.tariff.cases;

import java.util.Arrays;
import java.util.Locale;

/** What a case asks. */
enum CaseMode {
    /** What so many units cost. */
    UNITS_TO_MONEY,
    /** What a sum buys. */
    MONEY_TO_UNITS,
    /** How a sum is split between energy, levies and taxes. */
    SPLIT_ONLY,
    /** How much of a fixed charge a sum pays. */
    FIXED_SPLIT,
    /** How much of a debt a sum pays. */
    DEBT_PCT_CAP;

    static CaseMode of(CaseFields fields) {
        String mode = fields.text("mode");
        return Arrays.stream(values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(mode))
                .findFirst()
                .orElseThrow(() -> CaseFields.wrong("mode", "is not a mode that is known"));
    }

    /** Whether no price of units is asked about. */
    boolean priceless() {
        return this == SPLIT_ONLY || this == FIXED_SPLIT || this == DEBT_PCT_CAP;
    }
}
