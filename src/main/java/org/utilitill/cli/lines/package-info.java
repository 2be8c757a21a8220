/**
 * JSON Lines in and out: bounded, strict about fields, one answer a line in order.
 *
 * <p>Sees sts. Start with LineLoop.
 */
@NullMarked
package org.utilitill.cli.lines;

import org.jspecify.annotations.NullMarked;
