package org.utilitill.app;

import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.registry.Customer;
import org.utilitill.tariff.Debt;

/** The made-up customers of the demo: twelve by name, some of whom owe money or are entitled to free units. */
final class DemoCustomers {

    private static final CurrencyUnit KES = CurrencyUnit.of("KES");

    private static final List<String> STREETS =
            List.of("Kisasi Road", "Market Road", "Station Lane", "Harbour Street", "Hill View");

    /** What the demo knows of someone besides account and address. */
    private record Known(String name, String language, boolean freeUnits, List<Debt> debts) {

        static Known of(String name) {
            return new Known(name, "", false, List.of());
        }

        Known speaks(String tag) {
            return new Known(name, tag, freeUnits, debts);
        }

        Known entitled() {
            return new Known(name, language, true, debts);
        }

        Known owes(String code, String what, long sum) {
            return new Known(name, language, freeUnits, List.of(new Debt(code, what, Money.ofMajor(KES, sum))));
        }
    }

    private static final List<Known> NAMED = List.of(
            Known.of("J. M. Odongo"),
            Known.of("Wanjiru Kamau").speaks("sw"),
            Known.of("Fatuma Hassan Abdi"),
            Known.of("Peter Otieno").owes("ARREARS", "Arrears", 1_250),
            Known.of("Grace Njeri").entitled(),
            Known.of("Mama Asha Kiosk").speaks("sw"),
            Known.of("St. Luke Primary School"),
            Known.of("Samuel Kiprop"),
            Known.of("Amina Yusuf"),
            Known.of("Hope Dispensary").entitled().owes("LOAN", "Meter loan", 3_600),
            Known.of("Maria da Conceição Nascimento dos Santos e Silva").owes("ARREARS", "Arrears", 480),
            Known.of("Daniel Mwangi"));

    private DemoCustomers() {}

    /** How many have a name and a phone of their own. */
    static int named() {
        return NAMED.size();
    }

    /** The customer of a meter, by its place in the list of meters. */
    static Customer at(int index) {
        String account = account(index);
        String address = "Plot " + (index + 1) + " " + STREETS.get(index % STREETS.size());
        if (index >= NAMED.size()) {
            return new Customer(account, String.format(Locale.ROOT, "Customer %06d", index + 1), address);
        }
        Known known = NAMED.get(index);
        String phone = String.format(Locale.ROOT, "0700 000 %03d", 101 + index);
        return new Customer(
                account, known.name(), phone, address, known.language(), "", known.freeUnits(), known.debts());
    }

    /** The account of that customer. */
    static String account(int index) {
        return String.format(Locale.ROOT, "204-%06d", index + 1);
    }
}
