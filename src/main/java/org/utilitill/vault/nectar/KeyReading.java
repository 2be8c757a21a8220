package org.utilitill.vault.nectar;

/** What became of the key that a person brings for opening or writing a configuration. */
public sealed interface KeyReading permits OpeningKey, NectarRefusal {}
