/**
 * Tokens as values, a record for each type, their identifier in minutes, and what reading 20 digits can answer.
 *
 * <p>Pure. Sees sts.field. Start with Token.
 */
@NullMarked
package org.utilitill.sts.token;

import org.jspecify.annotations.NullMarked;
