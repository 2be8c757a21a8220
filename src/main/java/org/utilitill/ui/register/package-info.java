/**
 * Utilities, customers, meters and their files on the screen: forms that the station judges while they are typed.
 *
 * <p>Sees ui.form, ui.task and the registers of an open station. Start with CustomersModel and FilesModel.
 */
@NullMarked
package org.utilitill.ui.register;

import org.jspecify.annotations.NullMarked;
