/**
 * What every command has: how it is called, what it reads and writes, and what its exit code means.
 *
 * <p>Sees text. Start with Command.
 */
@NullMarked
package org.utilitill.cli.console;

import org.jspecify.annotations.NullMarked;
