package org.utilitill.vending.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vending.ActOutcome;

/** The record of acts, to search through. Searching is itself an act and on the record. */
public interface AuditTrail {

    /**
     * What to look for.
     *
     * @param since first moment
     * @param what kind of act
     * @param person who did it or consented
     * @param outcome what became of it
     * @param text part of whom or what it was done to, in any case
     * @param before only records before this one: the number of the last line of an earlier page
     * @param most lines of a page, 1 to 500
     */
    record Search(
            Optional<Instant> since,
            Optional<Permission> what,
            Optional<String> person,
            Optional<Act.Outcome> outcome,
            String text,
            long before,
            int most) {

        /** The newest acts of all kinds. */
        public static Search newest(int most) {
            return new Search(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", Long.MAX_VALUE, most);
        }
    }

    /**
     * An act with its record number.
     *
     * @param seq on the tape
     * @param act what was done
     */
    record Line(long seq, Act act) {}

    /** Acts that fit, newest first. */
    ActOutcome<List<Line>> search(Operator actor, Search search);
}
