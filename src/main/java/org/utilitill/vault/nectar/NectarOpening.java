package org.utilitill.vault.nectar;

/** What became of a configuration that was to be opened. */
public sealed interface NectarOpening permits OpenedConfiguration, NectarRefusal {}
