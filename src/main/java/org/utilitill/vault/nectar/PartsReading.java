package org.utilitill.vault.nectar;

/** What became of the three parts of a configuration, read or written. */
public sealed interface PartsReading permits NectarParts, NectarRefusal {}
