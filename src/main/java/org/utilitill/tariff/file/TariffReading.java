package org.utilitill.tariff.file;

import java.util.List;
import org.utilitill.tariff.Tariff;

/** What became of reading the text of a tariff. */
public sealed interface TariffReading {

    /**
     * It is a tariff.
     *
     * @param tariff as the text says
     * @param example whether it calls itself an example, which no real station sells by
     */
    record Good(Tariff tariff, boolean example) implements TariffReading {}

    /**
     * It is none.
     *
     * @param faults all of them in the order of the text, at least one
     */
    record Faulty(List<TariffFault> faults) implements TariffReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
