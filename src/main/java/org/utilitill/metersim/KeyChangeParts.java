package org.utilitill.metersim;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;

/**
 * The sections of a key change that came so far, in whatever order; one that comes again replaces the earlier. Nothing
 * in a section tells which set it is of. Lost with the power.
 *
 * @param sections by their number
 * @param last when the last of them came
 */
record KeyChangeParts(Map<Integer, KeyChangeSection> sections, Instant last) {

    /** No section yet. */
    static final KeyChangeParts NONE = new KeyChangeParts(Map.of(), Instant.MIN);

    KeyChangeParts {
        sections = Map.copyOf(sections);
    }

    KeyChangeParts with(KeyChangeSection section, Instant now) {
        Map<Integer, KeyChangeSection> next = new HashMap<>(sections);
        next.put(section.number(), section);
        return new KeyChangeParts(next, now);
    }

    /** What is left of them now. */
    KeyChangeParts at(Instant now, Duration timeout) {
        boolean late = !sections.isEmpty() && now.isAfter(last.plus(timeout));
        return late ? NONE : this;
    }

    /** The sections of one kind, at most one. */
    <T extends KeyChangeSection> Optional<T> section(Class<T> kind) {
        return sections.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** Whether sections 1 to this number are all there. */
    boolean reach(int number) {
        for (int section = 1; section <= number; section++) {
            if (!sections.containsKey(section)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a first section, and it says that a set for a 64-bit key has a third. */
    boolean announceThird() {
        return section(First.class).map(First::thirdFollows).orElse(false);
    }
}
