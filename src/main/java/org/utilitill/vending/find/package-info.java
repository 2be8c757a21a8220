/**
 * Finding a customer while it is typed: the index of all customers, read in the background and kept up to date.
 *
 * <p>Sees journal, registry and sale. Start with FindCustomers.
 */
@NullMarked
package org.utilitill.vending.find;

import org.jspecify.annotations.NullMarked;
