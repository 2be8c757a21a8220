/** Sales. */
@NullMarked
package org.utilitill.mutants.sale;

import org.jspecify.annotations.NullMarked;
