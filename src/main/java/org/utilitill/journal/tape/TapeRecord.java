package org.utilitill.journal.tape;

/**
 * One record where it stands on the tape.
 *
 * @param seq counted from 1
 * @param entry what it says
 * @param offset of its first byte
 * @param end the place after it, with its own sha
 */
public record TapeRecord(long seq, TapeEntry entry, long offset, TapeMark end) {}
