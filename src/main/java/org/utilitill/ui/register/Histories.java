package org.utilitill.ui.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.utilitill.money.MoneyFormat;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Version;
import org.utilitill.ui.form.Panel.Row;
import org.utilitill.ui.form.Panel.Section;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.register.PastSale;

/**
 * What happened to customers and meters, newest first: when, who, what.
 *
 * @param desk texts and the shop's clock
 * @param words names of fields and codes
 */
record Histories(Desk desk, RegisterWords words) {

    /** Sales of a meter that are shown. */
    static final int SALES = 50;

    private static final String FIRST_DAY = "station";

    private record Event(Instant time, String who, String what) {}

    /** The meters of a customer. */
    Section metersOf(List<Meter> meters) {
        List<Row> rows = meters.stream()
                .map(meter -> new Row(
                        meter.number().digits(),
                        words.value("state", meter.state().name()),
                        words.value("service", meter.service().name()) + " \u00B7 " + meter.utility() + " \u00B7 "
                                + meter.tariff()))
                .toList();
        return new Section(desk.text("customers.meters"), rows, desk.text("registers.none"));
    }

    /** The versions of a customer. */
    Section of(List<Version<Customer>> versions) {
        return section(desk.text("registers.history"), events(versions));
    }

    /** The versions of a meter and its newest sales. */
    Section of(List<Version<Meter>> versions, List<PastSale> sales) {
        List<Event> events = new ArrayList<>(events(versions));
        sales.forEach(sale -> events.add(new Event(
                sale.time(),
                sale.operator(),
                desk.text(
                        "meters.sale",
                        sale.receipt(),
                        sale.units().toString(),
                        desk.text("unit." + sale.service().name()),
                        MoneyFormat.withCode(sale.money())))));
        return section(desk.text("meters.history"), events);
    }

    private <T> List<Event> events(List<Version<T>> versions) {
        List<Event> events = new ArrayList<>();
        for (Version<T> version : versions) {
            String what = events.isEmpty() ? desk.text("registers.first") : words.changes(version.changes());
            String who = version.actor().equals(FIRST_DAY) ? desk.text("registers.station") : version.actor();
            events.add(new Event(version.time(), who, what));
        }
        return events;
    }

    private Section section(String title, List<Event> events) {
        List<Row> rows = events.stream()
                .sorted(Comparator.comparing(Event::time).reversed())
                .map(event -> new Row(desk.minute(event.time()), event.who(), event.what()))
                .toList();
        return new Section(title, rows, desk.text("registers.none"));
    }
}
