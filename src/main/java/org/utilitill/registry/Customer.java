package org.utilitill.registry;

/**
 * The person or household behind a meter.
 *
 * @param account unique number at the utility
 * @param name to read back before cash is taken
 * @param address where the meter hangs, one line
 */
public record Customer(String account, String name, String address) {}
