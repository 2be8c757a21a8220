/**
 * The record of acts: who did what, when, with whose consent, and what became of it.
 *
 * <p>Sees ui.task, ui.control and ui.form. Start with AuditModel.
 */
@NullMarked
package org.utilitill.ui.audit;

import org.jspecify.annotations.NullMarked;
