package org.utilitill.ui.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.utilitill.registry.Customer;
import org.utilitill.registry.form.CustomerForm;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.registry.form.Reading;
import org.utilitill.tariff.Debt;
import org.utilitill.text.Language;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;
import org.utilitill.ui.register.JudgedForm.Complaint;

/** The fields of a customer: particulars, each debt by its balance, and room for one more debt. */
final class CustomerFields {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String NEW_CODE = "newDebt";
    private static final String NEW_NAME = "newDebtName";
    private static final String NEW_BALANCE = "newDebtBalance";

    private final RegisterWords words;
    private final Optional<Customer> known;
    private final List<FormField> fields = new ArrayList<>();

    /** Fields of a customer as they are known, or of a new one. */
    CustomerFields(RegisterWords words, Optional<Customer> known) {
        this.words = words;
        this.known = known;
        text("account", Shape.CODE, known.map(Customer::account)).ask(known.isEmpty());
        text("name", Shape.LINE, known.map(Customer::name));
        text("phone", Shape.CODE, known.map(Customer::phone));
        text("address", Shape.LINE, known.map(Customer::address));
        fields.add(language());
        text("tariffClass", Shape.CODE, known.map(Customer::tariffClass));
        fields.add(new ChoiceEntry(
                        "freeUnits",
                        words.field("freeUnits"),
                        "",
                        List.of(
                                new Option(NO, words.value("freeUnits", NO)),
                                new Option(YES, words.value("freeUnits", YES))))
                .choose(known.filter(Customer::freeUnits).isPresent() ? YES : NO));
        known.map(Customer::debts).orElseGet(List::of).forEach(this::debt);
        TextEntry code = debt(NEW_CODE, "customers.debt.code");
        for (TextEntry more :
                List.of(debt(NEW_NAME, "customers.debt.name"), debt(NEW_BALANCE, "customers.debt.balance"))) {
            more.ask(false);
            code.textProperty().addListener((text, before, now) -> more.ask(!now.isBlank()));
        }
    }

    private TextEntry text(String name, Shape shape, Optional<String> value) {
        TextEntry entry = new TextEntry(name, shape, words.field(name), "").set(value.orElse(""));
        fields.add(entry);
        return entry;
    }

    private void debt(Debt debt) {
        String label = words.texts().get("customers.debt", debt.name());
        fields.add(new TextEntry(
                        CustomerForm.DEBT + debt.code(),
                        Shape.CODE,
                        label,
                        words.texts().get("customers.debt.hint"))
                .set(debt.balance().getAmount().toPlainString()));
    }

    /** Name and balance of a new debt are asked for once it has a code. */
    private TextEntry debt(String name, String label) {
        Shape shape = name.equals(NEW_NAME) ? Shape.LINE : Shape.CODE;
        TextEntry entry = new TextEntry(name, shape, words.texts().get(label), "");
        fields.add(entry);
        return entry;
    }

    private ChoiceEntry language() {
        String own = known.map(Customer::language).orElse("");
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.texts().get("customers.language.shop")));
        Stream.of(Language.values()).forEach(one -> options.add(new Option(one.tag(), one.endonym())));
        if (options.stream().noneMatch(option -> option.code().equals(own))) {
            options.add(new Option(own, own));
        }
        return new ChoiceEntry("language", words.field("language"), "", options).choose(own);
    }

    List<FormField> fields() {
        return List.copyOf(fields);
    }

    /** The texts as the station reads them; a new debt under its own code. */
    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        for (FormField field : fields) {
            typed.put(field.name(), field instanceof ChoiceEntry choice ? choice.code() : ((TextEntry) field).text());
        }
        String code = typed.getOrDefault(NEW_CODE, "").toUpperCase(Locale.ROOT);
        String name = typed.getOrDefault(NEW_NAME, "");
        String balance = typed.getOrDefault(NEW_BALANCE, "");
        typed.keySet().removeAll(List.of(NEW_CODE, NEW_NAME, NEW_BALANCE));
        if (!code.isEmpty()) {
            typed.put(CustomerForm.DEBT + code, balance);
            typed.put(CustomerForm.DEBT_NAME + code, name);
        }
        return typed;
    }

    /** What is wrong with texts that the station has read, beside the fields of this form. */
    List<Complaint> complaints(Reading<Customer> reading, Map<String, String> typed) {
        List<Complaint> complaints = new ArrayList<>();
        Optional<String> fresh = newDebt(typed);
        fresh.ifPresent(code -> complaints.addAll(ofNewDebt(code, typed)));
        for (Complaint complaint : JudgedForm.complaints(reading, words)) {
            complaints.add(fresh.filter(code -> complaint.field().equals(CustomerForm.DEBT + code))
                    .map(code -> new Complaint(NEW_BALANCE, complaint.words(), complaint.empty()))
                    .orElse(complaint));
        }
        return complaints;
    }

    private Optional<String> newDebt(Map<String, String> typed) {
        List<String> there = known.map(Customer::debts).orElseGet(List::of).stream()
                .map(Debt::code)
                .toList();
        return typed.keySet().stream()
                .filter(field -> field.startsWith(CustomerForm.DEBT))
                .map(field -> field.substring(CustomerForm.DEBT.length()))
                .filter(code -> !there.contains(code))
                .findFirst();
    }

    private List<Complaint> ofNewDebt(String code, Map<String, String> typed) {
        List<Complaint> complaints = new ArrayList<>();
        if (!code.matches("[A-Z0-9-]{1,20}")) {
            complaints.add(new Complaint(NEW_CODE, words.rule(FieldRule.CODE), false));
        }
        if (typed.getOrDefault(CustomerForm.DEBT + code, "").isEmpty()) {
            complaints.add(new Complaint(NEW_BALANCE, words.rule(FieldRule.EMPTY), true));
        }
        return complaints;
    }
}
