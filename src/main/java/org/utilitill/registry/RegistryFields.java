package org.utilitill.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.utilitill.tariff.Debt;

/** Utilities, customers and meters as named texts: for acts on the tape, for histories and for files. */
public final class RegistryFields {

    private RegistryFields() {}

    /** The fields of a utility, in order. */
    public static Map<String, String> of(Utility utility) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", utility.code());
        fields.put("name", utility.name());
        fields.put("taxNumber", utility.taxNumber());
        fields.put("helpLine", utility.helpLine());
        fields.put("header", utility.header());
        fields.put("tokenClock", utility.tokenClock().offset().getId());
        fields.put("rounding", utility.rounding().name());
        new TreeMap<>(utility.tariffs()).forEach((service, tariff) -> fields.put("tariff." + service.name(), tariff));
        return fields;
    }

    /** The fields of a customer, in order; each debt is one. */
    public static Map<String, String> of(Customer customer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("account", customer.account());
        fields.put("name", customer.name());
        fields.put("phone", customer.phone());
        fields.put("address", customer.address());
        fields.put("language", customer.language());
        fields.put("tariffClass", customer.tariffClass());
        fields.put("freeUnits", customer.freeUnits() ? "yes" : "no");
        for (Debt debt : customer.debts()) {
            fields.put("debt." + debt.code(), debt.balance().getAmount().toPlainString());
            fields.put("debtName." + debt.code(), debt.name());
        }
        return fields;
    }

    /** The fields of a meter, in order. */
    public static Map<String, String> of(Meter meter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("meter", meter.number().digits());
        fields.put("account", meter.customer());
        fields.put("utility", meter.utility());
        fields.put("service", meter.service().name());
        fields.put("tariff", meter.tariff());
        fields.put("sgc", meter.identity().sgc().digits());
        fields.put("krn", Integer.toString(meter.identity().krn().value()));
        fields.put("ti", two(meter.identity().ti().value()));
        fields.put("kt", Integer.toString(meter.kt()));
        fields.put("ken", Integer.toString(meter.ken()));
        fields.put("ea", two(meter.identity().ea().code()));
        fields.put("tct", two(meter.identity().carrier().code()));
        fields.put("baseDate", Integer.toString(meter.baseDate().year()));
        fields.put("keyChangeTokens", Integer.toString(meter.keyChangeTokens()));
        fields.put("state", meter.state().name());
        return fields;
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** What differs between two versions, in the order of the fields. */
    public static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (!was.equals(is)) {
                changes.add(new FieldChange(name, was, is));
            }
        }
        return changes;
    }
}
