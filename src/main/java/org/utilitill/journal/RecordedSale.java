package org.utilitill.journal;

import java.util.Optional;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.Channel;

/** A sale as the tape holds it; only the journal can make one. */
public final class RecordedSale {

    private final Sale sale;
    private final String chainCode;
    private final Optional<Channel> shownOn;

    RecordedSale(Sale sale, String chainCode, Optional<Channel> shownOn) {
        this.sale = sale;
        this.chainCode = chainCode;
        this.shownOn = shownOn;
    }

    /** Where its token was first shown; empty while it was not. */
    public Optional<Channel> shownOn() {
        return shownOn;
    }

    /** The sale with everything that happened to it. */
    public Sale sale() {
        return sale;
    }

    /** The first eight digits of its place in the chain, as on its slip. */
    public String chainCode() {
        return chainCode;
    }
}
