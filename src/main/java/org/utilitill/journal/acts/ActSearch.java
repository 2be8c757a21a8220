package org.utilitill.journal.acts;

import java.time.Instant;
import java.util.Optional;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Permission;

/**
 * What to look for among the acts, newest first.
 *
 * @param since first moment
 * @param what kind of act
 * @param person who did it or consented
 * @param outcome what became of it
 * @param text part of the subject, in any case
 * @param before only records before this one, to go on where an earlier answer ended
 * @param most how many at most
 */
public record ActSearch(
        Optional<Instant> since,
        Optional<Permission> what,
        Optional<String> person,
        Optional<Outcome> outcome,
        String text,
        long before,
        int most) {

    /** The newest acts, whatever they are. */
    public static ActSearch newest(int most) {
        return new ActSearch(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", Long.MAX_VALUE, most);
    }
}
