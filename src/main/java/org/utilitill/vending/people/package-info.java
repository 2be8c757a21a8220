/**
 * People at the counter: who they are, what they may do, what needs a second one.
 *
 * <p>Sees what vending sees. Start with People.
 */
@NullMarked
package org.utilitill.vending.people;

import org.jspecify.annotations.NullMarked;
