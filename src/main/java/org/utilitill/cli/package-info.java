/**
 * The same use cases for scripts, support and tests from outside.
 *
 * <p>Sees what ui sees, and sts and metersim. Start with Commands;
 * the engine and the meter are in cli.sts and cli.meter.
 */
@NullMarked
package org.utilitill.cli;

import org.jspecify.annotations.NullMarked;
