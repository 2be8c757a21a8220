package org.utilitill.registry.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.utilitill.registry.form.CustomerForm;

/** What utilities call our fields in the first line of their files. Case, accents, blanks and dashes do not count. */
final class Headings {

    private static final String TABLE = """
            account          account no, account number, acc, customer no, customer number, customer id, compte, \
            numero de compte, conta, akaunti
            name             customer, customer name, full name, names, nom, nome, jina
            phone            telephone, tel, mobile, phone no, phone number, msisdn, cell, telefone, simu
            address          street, location, premises, plot, adresse, endereco, anwani
            language         lang, langue, lingua, lugha
            tariffClass      class, customer class, category, tariff category, classe
            freeUnits        free units, free basic, lifeline, fbe
            meter            meter no, meter number, meter serial, drn, meter pan, pan, label, compteur, contador, mita
            utility          utility code, supplier, company
            service          commodity, resource
            tariff           tariff code, price list, tarif, tarifa
            sgc              supply group, supply group code
            krn              key revision, key revision no, key revision number
            ti               tariff index
            kt               key type
            ken              key expiry, key expiry number
            ea               algorithm, encryption algorithm
            tct              token carrier, token carrier type, carrier
            baseDate         base, base year
            keyChangeTokens  key change tokens, kct
            state            status
            debt.ARREARS     debt, arrears, balance, amount owed, dette, divida, deni
            """;

    private static final Pattern NOT_COUNTED = Pattern.compile("[\\p{M}\\s_\\p{Pd}.:#°/]+");
    private static final Pattern DEBT = Pattern.compile("(?i)(debtName|debt)\\.([A-Z0-9-]{1,20})");
    private static final Map<String, String> FIELDS = read();

    private Headings() {}

    private static Map<String, String> read() {
        Map<String, String> fields = new HashMap<>();
        TABLE.lines().forEach(line -> {
            String[] parts = line.strip().split("\\s+", 2);
            fields.put(folded(parts[0]), parts[0]);
            List.of(parts[1].split(",")).forEach(word -> fields.put(folded(word), parts[0]));
        });
        return fields;
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return NOT_COUNTED.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The field that a heading names. */
    static Optional<String> field(String heading) {
        var debt = DEBT.matcher(heading.strip());
        if (debt.matches()) {
            String kind = debt.group(1).equalsIgnoreCase("debt") ? CustomerForm.DEBT : CustomerForm.DEBT_NAME;
            return Optional.of(kind + debt.group(2).toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(FIELDS.get(folded(heading)));
    }
}
