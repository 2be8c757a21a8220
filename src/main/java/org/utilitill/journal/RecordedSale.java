package org.utilitill.journal;

import org.utilitill.sale.Sale;

/** A sale as the tape holds it; only the journal can make one. */
public final class RecordedSale {

    private final Sale sale;
    private final String chainCode;

    RecordedSale(Sale sale, String chainCode) {
        this.sale = sale;
        this.chainCode = chainCode;
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
