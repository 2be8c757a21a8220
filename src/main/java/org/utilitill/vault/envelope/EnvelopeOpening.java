package org.utilitill.vault.envelope;

/** What became of an envelope that was to be opened. */
public sealed interface EnvelopeOpening permits OpenedEnvelope, EnvelopeRefusal {}
