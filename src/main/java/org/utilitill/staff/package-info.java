/**
 * People of the shop: operators, roles and what each role may do.
 *
 * <p>Pure. Sees only the JDK. Start with Role.
 */
@NullMarked
package org.utilitill.staff;

import org.jspecify.annotations.NullMarked;
