package org.utilitill.vault;

import org.utilitill.sts.key.VendingKey;

/**
 * A vending key under the name its holders know it by.
 *
 * @param name such as {@code "Public test group 123456"}
 * @param key the key with its attributes
 */
public record KeyProfile(String name, VendingKey key) {}
