/**
 * The commands about prices, one class for each thing that {@code tariff} can do.
 *
 * <p>Sees cli.console, cli.custody and vending. Start with TariffCommand.
 */
@NullMarked
package org.utilitill.cli.tariff;

import org.jspecify.annotations.NullMarked;
