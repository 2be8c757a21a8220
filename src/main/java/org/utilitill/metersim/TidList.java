package org.utilitill.metersim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The token identifiers a meter remembers: the largest it accepted, as many as it has room for. Older tokens that were
 * never used are still taken while they lie above the smallest.
 *
 * @param minutes ascending, at least one
 */
public record TidList(List<Integer> minutes) {

    /** The room a meter has if nothing else is known of it. */
    public static final int DEFAULT_SIZE = 50;

    /** Sorts the list; refuses an empty one. */
    public TidList {
        if (minutes.isEmpty()) {
            throw new IllegalArgumentException("A meter remembers at least one token identifier, not " + minutes + ".");
        }
        minutes = minutes.stream().sorted().toList();
    }

    /**
     * The list of a new meter: every place holds the minute it was made, so that earlier tokens are old.
     *
     * @param size places, at least 1
     * @param manufactured minutes since the base date
     */
    public static TidList filled(int size, int manufactured) {
        return new TidList(Collections.nCopies(size, manufactured));
    }

    /** The smallest remembered; what lies below it is old. */
    public int smallest() {
        return minutes.get(0);
    }

    /** The largest remembered. */
    public int largest() {
        return minutes.get(minutes.size() - 1);
    }

    /** Whether a token of this minute was taken. */
    public boolean contains(int minute) {
        return Collections.binarySearch(minutes, minute) >= 0;
    }

    /** The list after a token was accepted: its identifier in the place of the smallest. */
    public TidList accept(int minute) {
        List<Integer> next = new ArrayList<>(minutes);
        next.set(0, minute);
        return new TidList(next);
    }

    /** The list after a change of base date: as many places, each with identifier 0. */
    public TidList forgotten() {
        return filled(minutes.size(), 0);
    }
}
