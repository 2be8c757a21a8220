package org.utilitill.registry.find;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The best few of all customers that fit, best first; of equal ones those that came first. */
final class Best {

    /** A customer that fits, and how well: less is better. */
    private record Found(int rank, int fields, int doc, Segment segment) {

        Hit hit() {
            Set<Field> matched = EnumSet.noneOf(Field.class);
            for (Field field : Field.values()) {
                if ((fields & field.bit()) != 0) {
                    matched.add(field);
                }
            }
            return new Hit(
                    segment.documents().account(doc),
                    matched,
                    segment.documents().meters(doc));
        }
    }

    private final int most;
    private final List<Found> found = new ArrayList<>();

    Best(int most) {
        this.most = most;
    }

    boolean isFull() {
        return found.size() == most;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether one of this rank would be among the best. */
    boolean takes(int rank) {
        return !isFull() || rank < found.get(most - 1).rank();
    }

    /** Takes a customer, if it is among the best; the same one twice counts once, with its better rank. */
    void take(int rank, int fields, int doc, Segment segment) {
        for (int i = 0; i < found.size(); i++) {
            Found known = found.get(i);
            if (known.doc() == doc && known.segment() == segment) {
                if (known.rank() <= rank) {
                    return;
                }
                found.remove(i);
                break;
            }
        }
        int place = found.size();
        while (place > 0 && found.get(place - 1).rank() > rank) {
            place--;
        }
        found.add(place, new Found(rank, fields, doc, segment));
        if (found.size() > most) {
            found.remove(most);
        }
    }

    List<Hit> hits() {
        return found.stream().map(Found::hit).toList();
    }
}
