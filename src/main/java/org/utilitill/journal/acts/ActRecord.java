package org.utilitill.journal.acts;

import org.utilitill.staff.Act;

/**
 * An act with its place on the tape.
 *
 * @param seq record number
 * @param act what was done
 */
public record ActRecord(long seq, Act act) {}
