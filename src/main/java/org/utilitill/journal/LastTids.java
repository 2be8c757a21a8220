package org.utilitill.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.utilitill.registry.Meter;
import org.utilitill.sale.SaleMade;
import org.utilitill.sts.token.TokenId;

/** The highest token identifiers of the meters asked for last, so that a sale need not ask the index again. */
final class LastTids {

    private static final int KEPT = 512;

    /** A meter under its base date. */
    private record Counted(String pan, int baseDate) {
        static Counted of(Meter meter) {
            return new Counted(meter.identity().pan().digits(), meter.baseDate().year());
        }
    }

    /** Forgets the meter that was asked for longest ago. */
    private static final class Recent extends LinkedHashMap<Counted, Optional<TokenId>> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Optional<TokenId>> eldest) {
            return size() > KEPT;
        }
    }

    private final Map<Counted, Optional<TokenId>> recent = new Recent();

    Optional<TokenId> of(Meter meter, Registers registers) {
        return recent.computeIfAbsent(Counted.of(meter), key -> registers.lastTid(meter));
    }

    void used(SaleMade made) {
        recent.put(Counted.of(made.meter()), Optional.of(made.tid()));
    }
}
