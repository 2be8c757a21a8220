package org.utilitill.staff;

import java.util.regex.Pattern;

/**
 * A person who signs in at the station.
 *
 * @param name how the person signs in and appears on slips: 1 to 20 letters, digits, points, dashes or underscores
 * @param role what the person may do
 */
public record Operator(String name, Role role) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._-]{1,20}");

    public Operator {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "operator name \"%s\" is not 1 to 20 letters, digits, points, dashes or underscores"
                            .formatted(name));
        }
    }

    /** Whether a text can be a name to sign in with; that of the station itself, in any case, can not. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equalsIgnoreCase(Act.STATION);
    }

    /** Whether this person may do it without anyone's approval. */
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
