/**
 * Finding a customer by what people remember: part of a name, a street, a phone, an account or a meter number.
 *
 * <p>Pure. Sees nothing of ours. Start with CustomerIndex; FoldedText says which spellings are the same.
 */
@NullMarked
package org.utilitill.registry.find;

import org.jspecify.annotations.NullMarked;
