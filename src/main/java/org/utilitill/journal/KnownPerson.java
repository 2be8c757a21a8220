package org.utilitill.journal;

import org.utilitill.staff.Person;

/**
 * A person as the newest record on them says.
 *
 * @param person who
 * @param hash of their PIN or passphrase
 */
public record KnownPerson(Person person, String hash) {

    /** Says who, never the hash. */
    @Override
    public String toString() {
        return "KnownPerson(" + person.name() + ")";
    }
}
