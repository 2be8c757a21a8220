/** Fields. */
@NullMarked
package org.utilitill.mutants.sts.field;

import org.jspecify.annotations.NullMarked;
