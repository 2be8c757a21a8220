package org.utilitill.registry;

import org.joda.money.CurrencyUnit;

/**
 * The shop a station stands in, as its slips name it.
 *
 * @param name on the first line of a slip
 * @param address one line
 * @param phone as printed
 * @param taxNumber the agent's own
 * @param terminal prefix of receipt numbers, two digits
 * @param currency of every amount in this station
 * @param training true when its tokens work in no real meter: every slip says so
 */
public record Shop(
        String name,
        String address,
        String phone,
        String taxNumber,
        String terminal,
        CurrencyUnit currency,
        boolean training) {

    public Shop {
        if (!terminal.matches("\\d{2}")) {
            throw new IllegalArgumentException("terminal \"%s\" is not two digits".formatted(terminal));
        }
    }
}
