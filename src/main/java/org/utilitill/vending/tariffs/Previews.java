package org.utilitill.vending.tariffs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.utilitill.sale.SaleMade;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;

/** Shows what a text would change, from sales wherever they come from. */
public final class Previews {

    private Previews() {}

    /**
     * The preview of a text.
     *
     * @param newestFirst every sale of the station, the newest first; no more are asked for than are needed
     * @param known versions by which those sales were made
     */
    public static TariffPreview of(
            byte[] text, Iterable<SaleMade> newestFirst, Function<TariffId, Optional<Tariff>> known) {
        TariffReading reading = TariffReader.read(text);
        if (reading instanceof TariffReading.Faulty faulty) {
            return new TariffPreview.Faulty(faulty.faults());
        }
        TariffReading.Good good = (TariffReading.Good) reading;
        return new Search(good.tariff()).shown(good, newestFirst, known);
    }

    /** The last sales of a code, and those of a service in case the code has none. */
    private static final class Search {

        private final Tariff tariff;
        private final List<SaleMade> same = new ArrayList<>();
        private final List<SaleMade> service = new ArrayList<>();

        Search(Tariff tariff) {
            this.tariff = tariff;
        }

        TariffPreview shown(
                TariffReading.Good good, Iterable<SaleMade> sales, Function<TariffId, Optional<Tariff>> known) {
            for (SaleMade sale : sales) {
                take(sale);
                if (same.size() == TariffPreview.MOST) {
                    break;
                }
            }
            List<SaleMade> found = same.isEmpty() ? service : same;
            Repricing repricing = new Repricing(tariff);
            List<TariffPreview.Line> lines = found.stream()
                    .map(sale -> repricing.line(sale, known.apply(sale.quote().tariff())))
                    .toList();
            return new TariffPreview.Shown(tariff, good.example(), !same.isEmpty(), lines);
        }

        private void take(SaleMade sale) {
            if (!sale.quote().total().getCurrencyUnit().equals(tariff.currency())) {
                return;
            }
            if (sale.quote().tariff().code().equals(tariff.id().code())) {
                same.add(sale);
            } else if (sale.meter().service() == tariff.service() && service.size() < TariffPreview.MOST) {
                service.add(sale);
            }
        }
    }
}
