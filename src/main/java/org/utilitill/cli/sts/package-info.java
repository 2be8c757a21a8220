/**
 * The command {@code sts}: the STS engine for scripts.
 *
 * <p>Sees cli.console, cli.lines and sts. Start with StsLines.
 */
@NullMarked
package org.utilitill.cli.sts;

import org.jspecify.annotations.NullMarked;
