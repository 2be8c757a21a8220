package org.utilitill.journal;

import java.util.Optional;
import java.util.UUID;
import org.utilitill.journal.index.Projection;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;

/**
 * Keeps the index's list of sales that were never shown. A reveal nearly always follows its sale at once, in the same
 * index transaction; only a sale whose reveal did not come is noted.
 */
final class OpenSale {

    private final Projection projection;
    private Optional<TapeRecord> record = Optional.empty();
    private Optional<SaleMade> sale = Optional.empty();

    OpenSale(Projection projection) {
        this.projection = projection;
    }

    /** Looks at a record that was just added to the index. */
    void after(TapeRecord added, Fact fact) {
        if (fact instanceof Fact.OfSale event) {
            after(added, event.event());
        }
    }

    private void after(TapeRecord added, SaleEvent event) {
        if (event instanceof SaleMade made) {
            settle();
            record = Optional.of(added);
            sale = Optional.of(made);
        } else if (event instanceof Revealed revealed) {
            if (isOpen(revealed.saleId())) {
                forget();
            } else {
                projection.shown(added, revealed);
            }
        }
    }

    private boolean isOpen(UUID saleId) {
        return sale.map(made -> made.saleId().equals(saleId)).orElse(false);
    }

    /** Notes the open sale, if there is one: its reveal will not come in this transaction. */
    void settle() {
        if (record.isPresent() && sale.isPresent()) {
            projection.unshown(record.get(), sale.get());
        }
        forget();
    }

    /** Forgets the open sale, since its transaction was rolled back or its reveal came. */
    void forget() {
        record = Optional.empty();
        sale = Optional.empty();
    }
}
