package org.utilitill.journal.index;

import org.utilitill.journal.tape.TapeMark;

/**
 * How far the index has followed the tape.
 *
 * @param mark the place after the last record it holds
 * @param start offset of that record's first byte
 */
public record IndexMark(TapeMark mark, long start) {}
