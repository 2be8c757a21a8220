/**
 * Which spellings of a word or a number count as the same, or as close.
 *
 * <p>Pure. Sees nothing of ours. Start with FoldedText, then Sounds.
 */
@NullMarked
package org.utilitill.registry.find.spell;

import org.jspecify.annotations.NullMarked;
