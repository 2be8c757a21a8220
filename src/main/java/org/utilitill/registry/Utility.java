package org.utilitill.registry;

/**
 * A company whose electricity, water or gas the shop sells.
 *
 * @param code short and unique
 * @param name on slips
 * @param taxNumber its VAT registration
 * @param helpLine phone number for customers
 */
public record Utility(String code, String name, String taxNumber, String helpLine) {}
