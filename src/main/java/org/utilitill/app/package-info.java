/**
 * The composition root: the only place that knows everyone.
 *
 * <p>Sees everything. Start with Main and Station.
 */
@NullMarked
package org.utilitill.app;

import org.jspecify.annotations.NullMarked;
