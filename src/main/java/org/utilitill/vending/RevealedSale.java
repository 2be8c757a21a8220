package org.utilitill.vending;

import org.utilitill.journal.Journaled;
import org.utilitill.journal.RecordedSale;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;
import org.utilitill.sale.SaleState;

/**
 * A sale whose reveal is on the tape: the only form in which a token reaches a screen, a printer or a command's
 * output.
 */
public final class RevealedSale {

    private final Sale sale;
    private final String chainCode;

    private RevealedSale(Sale sale, String chainCode) {
        this.sale = sale;
        this.chainCode = chainCode;
    }

    /** A sale that was just made and revealed. */
    public static RevealedSale of(Journaled<SaleMade> made, Journaled<Revealed> revealed) {
        return new RevealedSale(Sale.of(made.event()).apply(revealed.event()), made.chainCode());
    }

    /** An earlier sale that was just revealed. */
    public static RevealedSale of(RecordedSale recorded, Journaled<Revealed> revealed) {
        return new RevealedSale(recorded.sale().apply(revealed.event()), recorded.chainCode());
    }

    /**
     * An earlier sale that was revealed then.
     *
     * @throws IllegalStateException when it never was
     */
    public static RevealedSale of(RecordedSale recorded) {
        if (recorded.sale().state() == SaleState.MADE) {
            throw new IllegalStateException("receipt %s was never revealed"
                    .formatted(recorded.sale().made().receipt()));
        }
        return new RevealedSale(recorded.sale(), recorded.chainCode());
    }

    /**
     * The same sale after more has happened to it.
     *
     * @throws IllegalArgumentException when it is another sale
     */
    public RevealedSale with(Sale later) {
        if (!later.made().equals(sale.made())) {
            throw new IllegalArgumentException("receipt %s is not %s"
                    .formatted(later.made().receipt(), sale.made().receipt()));
        }
        return new RevealedSale(later, chainCode);
    }

    /** The sale itself, with its token. */
    public SaleMade made() {
        return sale.made();
    }

    /** The sale with what happened to it. */
    public Sale sale() {
        return sale;
    }

    /** The short code of its place on the tape, as on the slip. */
    public String chainCode() {
        return chainCode;
    }
}
