package org.utilitill.house;

/** One place where the sources break a rule, printed so that an editor can jump to it. */
public record Finding(String file, long line, String rule) {

    @Override
    public String toString() {
        return "%s:%d %s".formatted(file, line, rule);
    }
}
