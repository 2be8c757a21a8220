package org.utilitill.journal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;

/** Every sale of a tape in order, read from the tape alone, whether or not a station has it open. */
public final class SaleList {

    /**
     * A sale in the list.
     *
     * @param made the sale
     * @param revealed whether its token may be shown
     */
    public record Listed(SaleMade made, boolean revealed) {}

    private final JournalFolder folder;
    private final FactCodec codec = new FactCodec();

    /** The sales of the journal in a folder. */
    public SaleList(JournalFolder folder) {
        this.folder = folder;
    }

    /**
     * Shows each sale. The tape is walked twice: a reveal may come long after its sale.
     *
     * @throws org.utilitill.journal.tape.JournalException when the tape is broken
     */
    public void each(Consumer<Listed> visitor) {
        Set<UUID> unshown = new HashSet<>();
        walk(event -> {
            if (event instanceof SaleMade made) {
                unshown.add(made.saleId());
            } else if (event instanceof Revealed revealed) {
                unshown.remove(revealed.saleId());
            }
        });
        walk(event -> {
            if (event instanceof SaleMade made) {
                visitor.accept(new Listed(made, !unshown.contains(made.saleId())));
            }
        });
    }

    private void walk(Consumer<SaleEvent> visitor) {
        Tape.read(folder.files(), folder.tape(), record -> take(record, visitor));
    }

    private void take(TapeRecord record, Consumer<SaleEvent> visitor) {
        if (codec.fact(record) instanceof Fact.OfSale sale) {
            visitor.accept(sale.event());
        }
    }
}
