package org.utilitill.tariff.charge;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a purchase pays back a debt. Rules are taken in their order.
 *
 * @param debt code of the debt it pays, or {@link #ANY} for every debt that no rule names
 * @param kind what the share is reckoned from
 * @param value percentage above 0 and at most 100, or the instalment in whole currency units; no matter for ALL
 * @param most percentage of the purchase that it takes at most, if there is such a limit
 * @param taxed whether the money paid back bears the tax on the tender
 */
public record DebtRule(String debt, Kind kind, BigDecimal value, Optional<BigDecimal> most, boolean taxed) {

    /** Stands for every debt that no rule names. */
    public static final String ANY = "*";

    /** What a share is reckoned from. */
    public enum Kind {
        /** A percentage of the money of this purchase. */
        PERCENT_OF_TENDER,
        /** A percentage of what is owed. */
        PERCENT_OF_DEBT,
        /** A fixed sum at each purchase. */
        INSTALMENT,
        /** Everything, until the debt is paid. */
        ALL
    }
}
