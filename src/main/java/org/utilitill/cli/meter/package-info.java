/**
 * The command {@code meter}: a virtual meter for scripts.
 *
 * <p>Sees cli.console, cli.lines, metersim and sts. Start with MeterLines.
 */
@NullMarked
package org.utilitill.cli.meter;

import org.jspecify.annotations.NullMarked;
