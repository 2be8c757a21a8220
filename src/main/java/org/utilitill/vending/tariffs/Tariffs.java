package org.utilitill.vending.tariffs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.tariff.TariffId;
import org.utilitill.vending.ActOutcome;

/** The prices of a station. All calls come from the vending thread. */
public interface Tariffs {

    /** Every version of every tariff, by code and then as they begin. */
    List<ListedTariff> list();

    /** A version. */
    Optional<ListedTariff> version(TariffId id);

    /** The version of a code that holds now, or else the newest of that code. */
    Optional<ListedTariff> newest(String code);

    /** What a text would change: the last sales under its code, or of its service, priced by it side by side. */
    TariffPreview preview(byte[] text);

    /**
     * Brings a tariff in. It holds from its own date on, and sales keep the version they were made by.
     *
     * @param text of the file, as it was signed
     * @param signature over those bytes, bare or in base64; without one a second person has to consent
     * @param approval given before, or empty to be asked for
     */
    ActOutcome<ListedTariff> bring(
            Operator actor, byte[] text, Optional<byte[]> signature, Optional<Approval> approval);

    /** Prices a sale again, from the version and the inputs it kept; empty when there is no such sale. */
    Optional<Recomputed> recompute(UUID saleId);
}
