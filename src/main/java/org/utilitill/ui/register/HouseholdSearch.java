package org.utilitill.ui.register;

import java.util.List;
import java.util.function.BiConsumer;
import org.utilitill.registry.Household;
import org.utilitill.registry.HouseholdPage;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.find.FoundCustomers;

/** Customers with their meters by what is typed, as the counter finds them; the first of the station for nothing. */
final class HouseholdSearch {

    private static final int BEGINNING = 50;

    private final Room room;
    private final BiConsumer<List<Household>, String> found;
    private String typed = "";
    private boolean stillReading;
    private boolean waiting;
    private int asked;

    /**
     * @param found takes the customers, and how far they are read in words; empty when all are
     */
    HouseholdSearch(Room room, BiConsumer<List<Household>, String> found) {
        this.room = room;
        this.found = found;
    }

    /** Looks for what is typed now. */
    void ask(String text) {
        typed = text.strip();
        again();
    }

    /** Looks for the same once more: something may have changed. */
    void again() {
        int mine = ++asked;
        String wanted = typed;
        waiting = true;
        room.desk().background().call(() -> look(wanted)).then(result -> {
            if (mine == asked) {
                waiting = false;
                stillReading = result.percent() < 100;
                String reading = stillReading ? room.desk().text("find.reading", result.percent()) : "";
                found.accept(result.households(), reading);
            }
        });
    }

    /** A second passed: while customers are still read, more may fit. */
    void tick() {
        if (stillReading && !waiting) {
            again();
        }
    }

    private record Result(List<Household> households, int percent) {}

    private Result look(String wanted) {
        if (wanted.isEmpty()) {
            return new Result(
                    room.station()
                            .registers()
                            .households(HouseholdPage.FIRST, BEGINNING)
                            .households(),
                    100);
        }
        FoundCustomers hits = room.desk().vending().findCustomers(wanted);
        return new Result(
                hits.hits().stream()
                        .map(hit -> new Household(hit.customer(), hit.meters()))
                        .toList(),
                hits.percent());
    }
}
