package org.utilitill.vending.register;

import org.utilitill.registry.form.FieldFault;

/**
 * A fault of a row that was not taken.
 *
 * @param line where the row begins, counted from 1
 * @param column counted from 1; 0 for the whole row
 * @param fault what is wrong
 */
public record RejectedRow(int line, int column, FieldFault fault) {}
