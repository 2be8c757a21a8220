package org.utilitill.vending.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.staff.Person;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.keys.KeyRoom.Expiry;
import org.utilitill.vending.people.AuditTrail;
import org.utilitill.vending.tariffs.ListedTariff;
import org.utilitill.vending.tariffs.TariffPreview;

/** What support and scripts read from a station's tape, open or not: people, keys, signers, acts. No secret. */
public interface StationRecords {

    /**
     * An answer, or why there is none.
     *
     * @param lines what was asked for; empty when it was refused
     * @param refusal why not
     */
    record Answer<T>(List<T> lines, Optional<Refusal> refusal) {}

    /** Everyone who ever worked here. */
    Answer<Person> people();

    /** Every key that was ever taken in. */
    Answer<KeyProfile> keys();

    /** When the keys that are drafts or in use end, soonest first. */
    Answer<Expiry> expiries();

    /** Every signer that was ever trusted. */
    Answer<TrustedSigner> signers();

    /** Every version of every tariff. */
    Answer<ListedTariff> tariffs();

    /** What the text of a tariff would change, which is one line. */
    Answer<TariffPreview> preview(byte[] text);

    /** Shows each act since a moment, oldest first; answers what stopped it, if anything did. */
    Optional<Refusal> eachAct(Instant since, Consumer<AuditTrail.Line> visitor);
}
