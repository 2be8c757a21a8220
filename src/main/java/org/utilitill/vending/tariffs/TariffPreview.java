package org.utilitill.vending.tariffs;

import java.util.List;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.file.TariffFault;

/** What the text of a tariff would change. */
public sealed interface TariffPreview {

    /** How many sales are shown at most. */
    int MOST = 20;
    /** How many of the last sales are looked through for them. */
    int LOOKED_THROUGH = 5_000;

    /**
     * It is a tariff.
     *
     * @param tariff what it says
     * @param example whether it calls itself an example
     * @param same whether the sales are of its own code; else they are of its service
     * @param lines the last sales, newest first
     */
    record Shown(Tariff tariff, boolean example, boolean same, List<Line> lines) implements TariffPreview {
        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /** It is none. */
    record Faulty(List<TariffFault> faults) implements TariffPreview {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A sale under two versions.
     *
     * @param receipt its number
     * @param money what the customer paid
     * @param then units it bought
     * @param now units the same money would buy
     * @param fewer whether it would buy fewer
     * @param difference between the two, without a sign
     */
    record Line(String receipt, Money money, Energy then, Energy now, boolean fewer, Energy difference) {

        static Line of(String receipt, Money money, Energy then, Energy now) {
            long more = now.tenths() - then.tenths();
            return new Line(receipt, money, then, now, more < 0, Energy.ofTenths(Math.abs(more)));
        }
    }
}
