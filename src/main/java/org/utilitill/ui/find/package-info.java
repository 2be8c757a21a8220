/**
 * Finding a customer by name, phone, street, account or receipt, and taking one of their meters into the sale.
 *
 * <p>Sees ui.task and ui.control. Start with FindModel.
 */
@NullMarked
package org.utilitill.ui.find;

import org.jspecify.annotations.NullMarked;
