package org.utilitill.journal.tape;

import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sale.TrainingToken;
import org.utilitill.staff.Person;

/** What an act changed in the station's registers, or made; on the tape in the same record as the act. */
public sealed interface Change {

    /**
     * A person was added or changed.
     *
     * @param person as they are now
     * @param hash of their PIN or passphrase
     */
    record PersonSet(Person person, String hash) implements Change {}

    /** A key was taken in, or came into another state. */
    record KeySet(KeyProfile key) implements Change {}

    /** A signer was trusted or revoked. */
    record SignerSet(TrustedSigner signer) implements Change {}

    /** A token of a training key was made; it may be shown from here on. */
    record TokenMade(TrainingToken token) implements Change {}
}
