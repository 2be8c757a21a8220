package org.utilitill.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.find.Field;
import org.utilitill.vending.find.Found;

/**
 * A line of the list: a customer with one of their meters.
 *
 * @param typed what it was found for
 * @param customer who
 * @param meter which; empty for someone without one
 * @param byReceipt whether an old receipt led here
 */
public record FindRow(String typed, Customer customer, Optional<Meter> meter, boolean byReceipt) {

    /** The first lines of what was found; someone with several meters takes several. */
    static List<FindRow> of(String typed, List<Found> hits, int most) {
        List<FindRow> rows = new ArrayList<>();
        for (Found hit : hits) {
            boolean byReceipt = hit.matched().contains(Field.RECEIPT);
            if (hit.meters().isEmpty()) {
                rows.add(new FindRow(typed, hit.customer(), Optional.empty(), byReceipt));
            }
            hit.meters().forEach(meter -> rows.add(new FindRow(typed, hit.customer(), Optional.of(meter), byReceipt)));
        }
        return rows.subList(0, Math.min(rows.size(), most));
    }
}
