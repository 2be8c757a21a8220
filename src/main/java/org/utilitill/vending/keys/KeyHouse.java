package org.utilitill.vending.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Supplier;
import org.utilitill.journal.Journal;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vending.people.ActLog;
import org.utilitill.vending.people.Gate;

/**
 * What every desk about keys works with.
 *
 * @param journal the record
 * @param vault the keys
 * @param gate who may do what
 * @param log what was done
 * @param now the station's guarded clock
 * @param random for nonces and content keys of exports
 */
public record KeyHouse(
        Journal journal, KeyVault vault, Gate gate, ActLog log, Supplier<Instant> now, SecureRandom random) {}
