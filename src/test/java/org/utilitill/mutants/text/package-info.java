/** Texts. */
@NullMarked
package org.utilitill.mutants.text;

import org.jspecify.annotations.NullMarked;
