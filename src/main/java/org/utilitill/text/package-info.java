/**
 * Every sentence a person reads, by key and language, with checked placeholders.
 *
 * <p>Sees only the JDK. Start with Texts.
 */
@NullMarked
package org.utilitill.text;

import org.jspecify.annotations.NullMarked;
