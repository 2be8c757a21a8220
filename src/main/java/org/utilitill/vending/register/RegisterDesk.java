package org.utilitill.vending.register;

import java.util.Map;
import java.util.Optional;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.Change;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.Utility;
import org.utilitill.registry.form.CustomerForm;
import org.utilitill.registry.form.FieldFault;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.registry.form.MeterForm;
import org.utilitill.registry.form.Reading;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.registry.form.Reading.Read;
import org.utilitill.registry.form.Terms;
import org.utilitill.registry.form.UtilityForm;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog;
import org.utilitill.vending.people.ActLog.Entry;
import org.utilitill.vending.people.Gate;

/** Utilities, customers and meters one at a time: a form is read over what is known, and what it says is recorded. */
final class RegisterDesk {

    private static final int LONGEST_SUBJECT = 60;

    private final Journal journal;
    private final Gate gate;
    private final ActLog log;

    RegisterDesk(Journal journal, Gate gate, ActLog log) {
        this.journal = journal;
        this.gate = gate;
        this.log = log;
    }

    Terms terms() {
        var registers = journal.registers();
        return Terms.of(registers.currency(), registers.utilities(), registers.tariffCodes());
    }

    Reading<Utility> readUtility(Map<String, String> fields) {
        return new UtilityForm(terms())
                .read(
                        fields,
                        journal.registers()
                                .utility(fields.getOrDefault("code", "").strip()));
    }

    Reading<Customer> readCustomer(Map<String, String> fields) {
        return new CustomerForm(journal.registers().currency()).read(fields, knownCustomer(fields));
    }

    private Optional<Customer> knownCustomer(Map<String, String> fields) {
        return journal.registers().customer(fields.getOrDefault("account", "").strip());
    }

    Reading<Meter> readMeter(Map<String, String> fields) {
        return new MeterForm(terms()).read(fields, journal.registers()::meter);
    }

    ActOutcome<Utility> setUtility(Operator actor, Map<String, String> fields) {
        return gate.pass(actor, Permission.CHANGE_UTILITY, subject(fields.getOrDefault("code", "")), entry -> {
            Reading<Utility> reading = readUtility(fields);
            return reading instanceof Read<Utility> read
                    ? recorded(
                            entry,
                            journal.registers()
                                    .utility(read.value().code())
                                    .map(RegistryFields::of)
                                    .orElseGet(Map::of),
                            RegistryFields.of(read.value()),
                            new Change.UtilitySet(read.value()),
                            read.value())
                    : refused(reading);
        });
    }

    ActOutcome<Customer> setCustomer(Operator actor, Map<String, String> fields) {
        return gate.pass(actor, Permission.CHANGE_CUSTOMER, subject(fields.getOrDefault("account", "")), entry -> {
            Reading<Customer> reading = readCustomer(fields);
            return reading instanceof Read<Customer> read
                    ? recorded(
                            entry,
                            knownCustomer(fields).map(RegistryFields::of).orElseGet(Map::of),
                            RegistryFields.of(read.value()),
                            new Change.CustomerSet(read.value()),
                            read.value())
                    : refused(reading);
        });
    }

    ActOutcome<Meter> setMeter(Operator actor, Map<String, String> fields) {
        return gate.pass(actor, Permission.CHANGE_METER, subject(fields.getOrDefault("meter", "")), entry -> {
            Reading<Meter> reading = readMeter(fields);
            if (!(reading instanceof Read<Meter> read)) {
                return refused(reading);
            }
            String account = read.value().customer();
            if (journal.registers().customer(account).isEmpty()) {
                return new Refused<>(refusal(new FieldFault("account", FieldRule.NO_CUSTOMER, account)));
            }
            return recorded(
                    entry,
                    journal.registers()
                            .meter(read.value().number())
                            .map(RegistryFields::of)
                            .orElseGet(Map::of),
                    RegistryFields.of(read.value()),
                    new Change.MeterSet(read.value()),
                    read.value());
        });
    }

    private static String subject(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SUBJECT));
    }

    /** A form that changes nothing is done and leaves no record: there is nothing to tell. */
    private <T> ActOutcome<T> recorded(
            Entry entry, Map<String, String> before, Map<String, String> after, Change change, T value) {
        if (!before.equals(after)) {
            log.done(entry, before, after, Optional.of(change));
        }
        return new Done<>(value);
    }

    private static <T> ActOutcome<T> refused(Reading<T> reading) {
        return new Refused<>(refusal(((Faulty<T>) reading).faults().get(0)));
    }

    static Refusal refusal(FieldFault fault) {
        return Refusal.of(
                RefusalCode.REGISTER_FIELD,
                fault.field(),
                fault.value(),
                fault.rule().name());
    }
}
