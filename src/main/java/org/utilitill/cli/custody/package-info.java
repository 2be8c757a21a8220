/**
 * The commands about keys, signers, people and acts.
 *
 * <p>Sees cli.console and vending. Start with KeysCommand.
 */
@NullMarked
package org.utilitill.cli.custody;

import org.jspecify.annotations.NullMarked;
