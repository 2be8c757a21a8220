package org.utilitill.sts;

import java.util.List;
import org.utilitill.sts.token.TokenNumber;

/**
 * The tokens that put another decoder key into a meter, in the order of their sections. The same change gives the same
 * tokens every time. A meter takes them in any order, but two sets for one meter must never be at large together: their
 * sections mix unnoticed and leave a key that nobody knows.
 *
 * @param tokens two, three or four
 * @param rollOver whether the meter will forget its token identifiers, because the base date changes
 */
public record KeyChangeSet(List<TokenNumber> tokens, boolean rollOver) {

    /** Copies the tokens. */
    public KeyChangeSet {
        tokens = List.copyOf(tokens);
    }
}
