package org.utilitill.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.find.CustomerIndex;
import org.utilitill.registry.find.Entry;
import org.utilitill.registry.find.Hit;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.vending.find.Found;
import org.utilitill.vending.find.FoundCustomers;

/** A street of customers of all kinds, to be found without a journal. */
public final class FoundPeople {

    /** The name that no line has room for. */
    public static final String LONG_NAME = "Wanjiku Nyambura Kamau-Oduya wa Mathenge na Watoto Wake Wanane";

    private final List<Customer> customers = new ArrayList<>();
    private final List<Meter> meters = new ArrayList<>();

    /** Everybody. */
    public FoundPeople() {
        add("Hassan Abdi Noor", "+254 722 404 118", "Plot 14, Ring Rd", MeterState.ACTIVE, 1);
        add(
                "\u062D\u0633\u0646 \u0639\u0644\u064A \u0645\u062D\u0645\u062F",
                "0733 218 004",
                "\u0634\u0627\u0631\u0639 \u0627\u0644\u0633\u0648\u0642 14",
                MeterState.ACTIVE,
                1);
        add("Fatuma Hassan", "", "Plot 9, Market St", MeterState.BLOCKED, 1);
        add("Hasani Juma Bakari", "0712-900-441", "Plot 140, Ring Rd", MeterState.ACTIVE, 2);
        add("Jos\u00E9 da Concei\u00E7\u00E3o Hass\u00E1n", "+258 84 123 4567", "Rua da Sé 14", MeterState.ACTIVE, 0);
        add(
                LONG_NAME,
                "0700 111 222",
                "Flat 12B, Staircase 4, Nyalenda Estate Extension Phase III, behind the old" + " cotton ginnery",
                MeterState.ACTIVE,
                1);
    }

    private void add(String name, String phone, String address, MeterState state, int count) {
        String account = Integer.toString(4_471_902 + customers.size());
        customers.add(new Customer(account, name, phone, address, "", "", false, List.of()));
        for (int i = 0; i < count; i++) {
            meters.add(meter(account, state));
        }
    }

    private Meter meter(String account, MeterState state) {
        MeterIdentity identity = new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.compose("14", Integer.toString(30_255_678 + 64 * meters.size()))),
                new SupplyGroupCode("123456"),
                new TariffIndex(1),
                new KeyRevision(1),
                EncryptionAlgorithm.EA07,
                TokenCarrier.NUMERIC);
        Service service = meters.size() % 3 == 2 ? Service.WATER : Service.ELECTRICITY;
        return new Meter(identity, BaseDate.Y2014, service, "LPC", account, "D1", 2, 255, 2, state);
    }

    /** Whoever fits. */
    public FoundCustomers find(String typed) {
        CustomerIndex index = CustomerIndex.EMPTY.with(customers.stream()
                .map(customer -> new Entry(
                        customer.account(),
                        customer.name(),
                        customer.address(),
                        customer.phone(),
                        of(customer).stream()
                                .map(meter -> meter.number().digits())
                                .toList()))
                .toList());
        return new FoundCustomers(index.find(typed, 8).stream().map(this::found).toList(), 100, false);
    }

    private Found found(Hit hit) {
        Optional<Customer> customer = customers.stream()
                .filter(one -> one.account().equals(hit.account()))
                .findFirst();
        return new Found(customer.orElseThrow(), of(customer.get()), Set.copyOf(hit.matched()));
    }

    private List<Meter> of(Customer customer) {
        return meters.stream()
                .filter(meter -> meter.customer().equals(customer.account()))
                .toList();
    }
}
