package org.utilitill.registry;

import org.utilitill.sts.token.TokenClock;

/**
 * A company whose electricity, water or gas the shop sells.
 *
 * @param code short and unique
 * @param name on slips
 * @param taxNumber its VAT registration
 * @param helpLine phone number for customers
 * @param tokenClock what the token identifiers of its meters are counted by: UTC, or a fixed distance from it
 */
public record Utility(String code, String name, String taxNumber, String helpLine, TokenClock tokenClock) {}
