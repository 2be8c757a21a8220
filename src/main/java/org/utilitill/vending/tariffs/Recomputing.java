package org.utilitill.vending.tariffs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.sale.SaleMade;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.vending.tariffs.Recomputed.Difference;

/** Prices a sale again and compares it with what was kept, part by part. */
final class Recomputing {

    private final List<Difference> differences = new ArrayList<>();

    private Recomputing() {}

    static Recomputed of(SaleMade sale, Optional<Tariff> tariff) {
        Quote kept = sale.quote();
        Recomputing again = new Recomputing();
        tariff.ifPresent(version -> again.compare(kept, version));
        return new Recomputed(sale.receipt().toString(), kept.tariff(), tariff.isPresent(), again.differences);
    }

    private void compare(Quote kept, Tariff tariff) {
        TariffCalculator calculator = new TariffCalculator(tariff, kept.inputs());
        compare("units", kept.units(), Repricing.encoded(calculator.units(kept.asked())));
        Quote again = calculator.quote(kept.asked(), kept.units());
        compare("total", kept.total(), again.total());
        for (int i = 0; i < Math.max(kept.lines().size(), again.lines().size()); i++) {
            compare("line " + (i + 1), line(kept, i), line(again, i));
        }
        if (isWhole(kept)) {
            compare("exact", kept.exact().stripTrailingZeros(), again.exact().stripTrailingZeros());
            compare(
                    "next",
                    kept.nextPrice().stripTrailingZeros(),
                    again.nextPrice().stripTrailingZeros());
        }
    }

    /** Sales of tapes begun before tariffs had versions kept neither what is exact nor the next price. */
    private static boolean isWhole(Quote kept) {
        return kept.nextPrice().compareTo(BigDecimal.ZERO) != 0;
    }

    private static String line(Quote quote, int index) {
        if (index >= quote.lines().size()) {
            return "";
        }
        QuoteLine line = quote.lines().get(index);
        return line.getClass().getSimpleName() + " " + line.amount();
    }

    private void compare(String what, Object kept, Object again) {
        if (!kept.equals(again)) {
            differences.add(new Difference(what, kept.toString(), again.toString()));
        }
    }
}
