/** Keys. */
@NullMarked
package org.utilitill.mutants.sts.key;

import org.jspecify.annotations.NullMarked;
