package org.utilitill.vault.envelope;

/** What became of a recipient's key that someone typed, pasted or chose as a file. */
public sealed interface RecipientReading permits SealingKey, EnvelopeRefusal {}
