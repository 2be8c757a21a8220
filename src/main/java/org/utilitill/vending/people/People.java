package org.utilitill.vending.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Person;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ApprovalRequest;

/**
 * Who works here: added, changed, let in again, and asked for consent. Each call is an act of the one who is signed in.
 *
 * <p>PINs and passphrases come as characters that the caller wipes. All calls come from the vending thread.
 */
public interface People {

    /**
     * A person with how they stand.
     *
     * @param person who
     * @param failures wrong tries since they last got in
     * @param locked whether they are kept out until someone lets them in again
     */
    record Standing(Person person, int failures, boolean locked) {}

    /**
     * What a person shall be.
     *
     * @param name new or known
     * @param role their place
     * @param active false for one who left
     * @param largestSale in minor units; empty for no limit
     */
    record Draft(String name, Role role, boolean active, OptionalLong largestSale) {}

    /** Everyone, in the order they were added. */
    ActOutcome<List<Standing>> list(Operator actor);

    /** Adds a person with a first PIN or passphrase. */
    ActOutcome<Person> add(Operator actor, Draft draft, Secret kind, char[] secret);

    /** Changes role, standing or limit of a person. The last administrator stays an active one. */
    ActOutcome<Person> change(Operator actor, Draft draft);

    /** Gives another person a new PIN or passphrase. */
    ActOutcome<Person> resetSecret(Operator actor, String name, Secret kind, char[] secret);

    /** Changes one's own PIN or passphrase; the present one is asked. */
    ActOutcome<Person> changeOwnSecret(Operator actor, char[] present, Secret kind, char[] next);

    /** Lets a person in again after too many wrong tries. */
    ActOutcome<Person> unlock(Operator actor, String name);

    /** Who may consent to a request: active people of the roles its rule names, without the one who asks. */
    List<Operator> approvers(ApprovalRequest request);

    /** Asks for consent: the approver types their own PIN or passphrase on the actor's screen. Good for one act. */
    ActOutcome<Approval> approve(ApprovalRequest request, String approver, char[] secret);

    /** What a person signs in with, so that the right field is shown; PIN for names nobody has. */
    Optional<Secret> secretOf(String name);
}
