package org.utilitill.journal.tape;

import java.util.Optional;
import org.utilitill.registry.Customer;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.Meter;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.Utility;
import org.utilitill.sale.TrainingToken;
import org.utilitill.staff.Person;
import org.utilitill.tariff.Tariff;

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

    /** A utility was added or changed. */
    record UtilitySet(Utility utility) implements Change {}

    /** A customer was added or changed. */
    record CustomerSet(Customer customer) implements Change {}

    /** A meter was added or changed. */
    record MeterSet(Meter meter) implements Change {}

    /**
     * A batch of customers and meters is whole: from here on it counts.
     *
     * @param batch number of its first record
     * @param parts records it has
     * @param customers in them all
     * @param meters in them all
     * @param sha256 over the shas of those records as they stand on the tape, one after another, as 64 hex digits
     */
    record BatchTaken(long batch, int parts, long customers, long meters, String sha256) implements Change {}

    /**
     * A tariff was brought in.
     *
     * @param tariff what its text says
     * @param text as it was brought, comments and all
     * @param signer name of the trusted signer whose signature fits; empty when two people brought it
     */
    record TariffBrought(Tariff tariff, String text, Optional<String> signer) implements Change {}

    /** A token of a training key was made; it may be shown from here on. */
    record TokenMade(TrainingToken token) implements Change {}
}
