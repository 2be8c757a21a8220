/**
 * A second person's consent, given on the screen of the one who asks.
 *
 * <p>Sees ui.task, ui.control and vending.people. Start with ApprovalModel.
 */
@NullMarked
package org.utilitill.ui.approval;

import org.jspecify.annotations.NullMarked;
