/**
 * Commands over utilities, customers and meters.
 *
 * <p>Sees what all of cli sees. Start with CustomersCommand.
 */
@NullMarked
package org.utilitill.cli.register;

import org.jspecify.annotations.NullMarked;
