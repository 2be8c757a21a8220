package org.utilitill.sale;

import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleEvent.Revealed;

/**
 * A sale with what happened to it since.
 *
 * @param made the sale itself
 * @param state where it stands
 * @param copies how many copies of its slip were asked for
 */
public record Sale(SaleMade made, SaleState state, int copies) {

    /** A sale as it enters the tape. */
    public static Sale of(SaleMade made) {
        return new Sale(made, SaleState.MADE, 0);
    }

    /**
     * The sale after one more event.
     *
     * @throws IllegalStateException when the event can not follow the present state: a second reveal, paper before
     *     reveal, a copy out of order
     */
    public Sale apply(SaleEvent event) {
        if (!event.saleId().equals(made.saleId())) {
            throw new IllegalStateException("event of sale %s on sale %s".formatted(event.saleId(), made.saleId()));
        }
        if (event instanceof Revealed && state == SaleState.MADE) {
            return new Sale(made, SaleState.REVEALED, copies);
        }
        if (event instanceof CopyMade copy && state != SaleState.MADE && copy.copy() == copies + 1) {
            return new Sale(made, state, copies + 1);
        }
        if (event instanceof Printed printed && state != SaleState.MADE && isOneOfOurs(printed.copy())) {
            return new Sale(made, stateAfter(printed), copies);
        }
        throw new IllegalStateException("%s can not follow %s of receipt %s"
                .formatted(event.getClass().getSimpleName(), state, made.receipt()));
    }

    private boolean isOneOfOurs(int copy) {
        return copy >= 0 && copy <= copies;
    }

    private static SaleState stateAfter(Printed printed) {
        return switch (printed.outcome()) {
            case CONFIRMED, SENT -> SaleState.PRINTED;
            case UNKNOWN -> SaleState.PRINT_UNKNOWN;
            case FAILED -> SaleState.PRINT_FAILED;
        };
    }
}
