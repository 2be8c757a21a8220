package org.utilitill.vending.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.utilitill.journal.Journal;
import org.utilitill.journal.KnownPerson;
import org.utilitill.journal.tape.Change.PersonSet;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.staff.SecretRules;
import org.utilitill.vault.SecretHashes;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;

/** People as the tape knows them; every change is one record with who asked and what it was before. */
public final class PeopleDesk implements People {

    private final Journal journal;
    private final SecretHashes hashes;
    private final SignInDesk signIn;
    private final Approvals approvals;
    private final Gate gate;
    private final ActLog log;

    /** A desk over a journal. */
    public PeopleDesk(
            Journal journal, SecretHashes hashes, SignInDesk signIn, Approvals approvals, Gate gate, ActLog log) {
        this.journal = journal;
        this.hashes = hashes;
        this.signIn = signIn;
        this.approvals = approvals;
        this.gate = gate;
        this.log = log;
    }

    @Override
    public ActOutcome<List<Standing>> list(Operator actor) {
        return gate.pass(actor, Permission.LIST_PEOPLE, "", entry -> new Done<>(standings()));
    }

    private List<Standing> standings() {
        return journal.registers().people().stream()
                .map(KnownPerson::person)
                .map(person -> {
                    int failures = signIn.failures(person.name());
                    return new Standing(person, failures, failures >= SignInDesk.TRIES);
                })
                .toList();
    }

    @Override
    public ActOutcome<Person> add(Operator actor, Draft draft, Secret kind, char[] secret) {
        return gate.pass(actor, Permission.ADD_PERSON, draft.name(), entry -> {
            Optional<Refusal> refusal = refusalOfNew(draft)
                    .or(() -> refusalOfLimit(draft))
                    .or(() -> refusal(new Operator(draft.name(), draft.role()), kind, secret));
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            return set(
                    entry,
                    Optional.empty(),
                    person(draft, kind),
                    hashes.hash(secret).text());
        });
    }

    private Optional<Refusal> refusalOfNew(Draft draft) {
        if (!Operator.isName(draft.name())) {
            return Optional.of(Refusal.of(RefusalCode.PERSON_NAME, draft.name()));
        }
        boolean taken = journal.registers().people().stream()
                .anyMatch(known -> known.person().name().equalsIgnoreCase(draft.name()));
        return taken ? Optional.of(Refusal.of(RefusalCode.PERSON_TWICE, draft.name())) : Optional.empty();
    }

    private static Person person(Draft draft, Secret kind) {
        Operator operator = new Operator(draft.name(), draft.role());
        return new Person(operator, draft.active(), kind, draft.largestSale());
    }

    private static Optional<Refusal> refusalOfLimit(Draft draft) {
        if (draft.largestSale().isEmpty() || draft.largestSale().getAsLong() > 0) {
            return Optional.empty();
        }
        boolean zero = draft.largestSale().getAsLong() == 0;
        return Optional.of(Refusal.of(zero ? RefusalCode.AMOUNT_ZERO : RefusalCode.AMOUNT_NEGATIVE));
    }

    /** Why characters may not become a person's PIN or passphrase now, if so. */
    private Optional<Refusal> refusal(Operator of, Secret kind, char[] secret) {
        if (kind == Secret.PASSPHRASE && !of.role().senior()) {
            return Optional.of(Refusal.of(RefusalCode.PASSPHRASE_ROLE, of.name()));
        }
        boolean good = kind == Secret.PIN ? SecretRules.mayBePin(secret) : SecretRules.mayBePassphrase(secret);
        if (!good) {
            return Optional.of(Refusal.of(RefusalCode.PIN_WEAK, Integer.toString(SecretRules.SHORTEST_PASSPHRASE)));
        }
        return hashes.ready() ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.VAULT_LOCKED));
    }

    @Override
    public ActOutcome<Person> change(Operator actor, Draft draft) {
        return gate.pass(actor, Permission.CHANGE_PERSON, draft.name(), entry -> {
            Optional<KnownPerson> known = journal.registers().person(draft.name());
            if (known.isEmpty()) {
                return new Refused<>(Refusal.of(RefusalCode.PERSON_UNKNOWN, draft.name()));
            }
            Person before = known.get().person();
            boolean leaves = before.role() == Role.ADMINISTRATOR
                    && before.active()
                    && (draft.role() != Role.ADMINISTRATOR || !draft.active());
            if (leaves && isLastAdministrator(before)) {
                return new Refused<>(Refusal.of(RefusalCode.LAST_ADMINISTRATOR, draft.name()));
            }
            if (before.secret() == Secret.PASSPHRASE && !draft.role().senior()) {
                return new Refused<>(Refusal.of(RefusalCode.PASSPHRASE_ROLE, draft.name()));
            }
            Optional<Refusal> ofLimit = refusalOfLimit(draft);
            if (ofLimit.isPresent()) {
                return new Refused<>(ofLimit.get());
            }
            return set(
                    entry,
                    Optional.of(before),
                    person(draft, before.secret()),
                    known.get().hash());
        });
    }

    private boolean isLastAdministrator(Person person) {
        return journal.registers().people().stream()
                .map(KnownPerson::person)
                .filter(other -> other.active() && other.role() == Role.ADMINISTRATOR)
                .allMatch(other -> other.name().equals(person.name()));
    }

    @Override
    public ActOutcome<Person> resetSecret(Operator actor, String name, Secret kind, char[] secret) {
        return gate.pass(actor, Permission.RESET_SECRET, name, entry -> {
            Optional<KnownPerson> known = journal.registers().person(name);
            Optional<Refusal> refusal = refusalOfLower(actor, name, known)
                    .or(() -> refusal(known.orElseThrow().person().operator(), kind, secret));
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            ActOutcome<Person> reset = setSecret(entry, known.orElseThrow().person(), kind, secret);
            signIn.forgive(name);
            return reset;
        });
    }

    private static Optional<Refusal> refusalOfLower(Operator actor, String name, Optional<KnownPerson> known) {
        if (known.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.PERSON_UNKNOWN, name));
        }
        if (actor.name().equals(name)) {
            return Optional.of(Refusal.of(RefusalCode.SAME_PERSON, name));
        }
        boolean may = actor.role().mayReset(known.get().person().role());
        return may ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.NOT_ALLOWED, actor.name()));
    }

    @Override
    public ActOutcome<Person> changeOwnSecret(Operator actor, char[] present, Secret kind, char[] next) {
        return gate.pass(actor, Permission.CHANGE_OWN_SECRET, actor.name(), entry -> {
            Optional<Refusal> refusal = signIn.check(actor.name(), present).or(() -> refusal(actor, kind, next));
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            Person person =
                    journal.registers().person(actor.name()).orElseThrow().person();
            return setSecret(entry, person, kind, next);
        });
    }

    private ActOutcome<Person> setSecret(Entry entry, Person before, Secret kind, char[] secret) {
        Person after = new Person(before.operator(), before.active(), kind, before.largestSale());
        return set(entry, Optional.of(before), after, hashes.hash(secret).text());
    }

    private ActOutcome<Person> set(Entry entry, Optional<Person> before, Person after, String hash) {
        Map<String, String> was = before.map(PeopleDesk::fields).orElseGet(Map::of);
        log.done(entry, was, fields(after), Optional.of(new PersonSet(after, hash)));
        signIn.changed(after.name());
        return new Done<>(after);
    }

    private static Map<String, String> fields(Person person) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("role", person.role().name());
        fields.put("active", Boolean.toString(person.active()));
        fields.put("secret", person.secret().name());
        OptionalLong most = person.largestSale();
        fields.put("largestSale", most.isPresent() ? Long.toString(most.getAsLong()) : "none");
        return fields;
    }

    @Override
    public ActOutcome<Person> unlock(Operator actor, String name) {
        return gate.pass(actor, Permission.UNLOCK_PERSON, name, entry -> {
            Optional<KnownPerson> known = journal.registers().person(name);
            Optional<Refusal> refusal = refusalOfLower(actor, name, known);
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            Map<String, String> was = Map.of("failures", Integer.toString(signIn.failures(name)));
            log.done(entry, was, Map.of("failures", "0"), Optional.empty());
            signIn.forgive(name);
            return new Done<>(known.orElseThrow().person());
        });
    }

    @Override
    public List<Operator> approvers(ApprovalRequest request) {
        return approvals.approvers(request);
    }

    @Override
    public ActOutcome<Approval> approve(ApprovalRequest request, String approver, char[] secret) {
        return approvals.give(request, approver, secret);
    }

    @Override
    public Optional<Secret> secretOf(String name) {
        return journal.registers().person(name).map(known -> known.person().secret());
    }
}
