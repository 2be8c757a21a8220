package org.utilitill.vault.nectar;

import java.util.regex.Pattern;

/** A name out of a text that someone else wrote, before it may be shown. */
final class UnknownName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern LIKE_A_KEY = Pattern.compile("[0-9A-Fa-f]{8}");

    private UnknownName() {}

    /** The name, unless it is none or could be a piece of a key; then what stands in for it. */
    static String shown(String name, String instead) {
        boolean harmless =
                NAME.matcher(name).matches() && !LIKE_A_KEY.matcher(name).find();
        return harmless ? name : instead;
    }
}
