package org.utilitill.vending.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.utilitill.journal.Journal;
import org.utilitill.journal.KnownPerson;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person;
import org.utilitill.staff.Role;
import org.utilitill.vault.PinHash;
import org.utilitill.vault.SecretHashes;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SignInOutcome;
import org.utilitill.vending.people.ActLog.Entry;

/**
 * Lets people in by name and PIN or passphrase. After five wrong tries in a row a person is kept out until someone lets
 * them in again; the tries are counted on the tape, so neither a restart nor the clock forgives one. After fifteen at
 * the station since it was opened the vault is locked. A try of someone who is kept out is on the record too, and its
 * secret is not looked at.
 */
public final class SignInDesk {

    /** Wrong tries after which a person is kept out. */
    public static final int TRIES = 5;
    /** Wrong tries at the station after which the vault is locked. */
    public static final int TRIES_AT_STATION = 15;

    /** In place of a name that nobody has: it may be a PIN that was typed a field too early. */
    private static final String UNKNOWN = "?";

    private final Journal journal;
    private final SecretHashes hashes;
    private final ActLog log;
    private final Runnable lockVault;
    /** Wrong tries that the disk did not take: they count all the same. */
    private final Map<String, Integer> unrecorded = new HashMap<>();

    /** Who was found to be kept out, with the answer: their further tries cost no look at anything. */
    private final Map<String, Refusal> out = new HashMap<>();

    private int wrongHere;

    /**
     * A desk over the people on the tape.
     *
     * @param lockVault what to do after too many wrong tries
     */
    public SignInDesk(Journal journal, SecretHashes hashes, ActLog log, Runnable lockVault) {
        this.journal = journal;
        this.hashes = hashes;
        this.log = log;
        this.lockVault = lockVault;
    }

    /** Everyone who may sign in. */
    public List<Operator> operators() {
        return journal.registers().people().stream()
                .map(KnownPerson::person)
                .filter(Person::active)
                .map(Person::operator)
                .toList();
    }

    /** Whether a person is kept out until someone lets them in again. */
    public boolean keptOut(String name) {
        return failures(name) >= TRIES;
    }

    int failures(String name) {
        return journal.registers().acts().failedSignIns(name) + unrecorded.getOrDefault(name, 0);
    }

    /** Someone let a person in again, and that is on the record. */
    void forgive(String name) {
        unrecorded.remove(name);
        changed(name);
    }

    /** A person was changed: whether they are kept out is looked up anew. */
    void changed(String name) {
        out.remove(name);
    }

    /** Checks a secret; the caller wipes it. Takes about 0.15 s whether or not there is such a person. */
    public SignInOutcome signIn(String name, char[] secret) {
        try {
            Optional<Refusal> refusal = check(name, secret);
            return refusal.<SignInOutcome>map(SignInOutcome.Refused::new).orElseGet(() -> in(name));
        } catch (JournalException e) {
            return new SignInOutcome.Refused(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        }
    }

    private SignInOutcome in(String name) {
        log.done(Entry.of(Permission.SIGN_IN, name, name));
        forgive(name);
        return new SignInOutcome.SignedIn(
                journal.registers().person(name).orElseThrow().person().operator());
    }

    /** Checks who someone is without letting them in, as for an approval; a wrong try counts like any other. */
    Optional<Refusal> check(String name, char[] secret) {
        if (!hashes.ready()) {
            return Optional.of(Refusal.of(RefusalCode.VAULT_LOCKED));
        }
        if (out.containsKey(name)) {
            return Optional.of(stillOut(name, out.get(name)));
        }
        Optional<KnownPerson> known =
                journal.registers().person(name).filter(found -> found.person().active());
        if (known.isPresent() && keptOut(name)) {
            out.put(name, lockedOut(known.get().person()));
            return Optional.of(stillOut(name, lockedOut(known.get().person())));
        }
        PinHash hash = known.map(found -> new PinHash(found.hash())).orElseGet(PinHash::ofNobody);
        boolean right = hashes.matches(hash, secret);
        if (known.isPresent() && right) {
            return Optional.empty();
        }
        return Optional.of(wrong(name, known.map(KnownPerson::person)));
    }

    private Refusal stillOut(String name, Refusal refusal) {
        log.refused(Entry.of(Permission.SIGN_IN, name, name), refusal);
        return refusal;
    }

    private Refusal wrong(String name, Optional<Person> person) {
        Refusal refusal = Refusal.of(RefusalCode.WRONG_PIN);
        String actor = person.map(Person::name).orElse(Act.STATION);
        boolean recorded =
                log.refused(Entry.of(Permission.SIGN_IN, actor, person.isPresent() ? actor : UNKNOWN), refusal);
        if (!recorded && person.isPresent()) {
            unrecorded.merge(name, 1, Integer::sum);
        }
        wrongHere++;
        if (wrongHere >= TRIES_AT_STATION) {
            wrongHere = 0;
            lockVault.run();
            log.noted(Entry.of(Permission.LOCK_VAULT, Act.STATION, ""));
            return Refusal.of(RefusalCode.STATION_LOCKED);
        }
        boolean nowOut = person.isPresent() && keptOut(name);
        return nowOut ? lockedOut(person.get()) : refusal;
    }

    private static Refusal lockedOut(Person person) {
        Role role = person.role().senior() ? Role.ADMINISTRATOR : Role.SUPERVISOR;
        return Refusal.of(RefusalCode.PERSON_LOCKED, person.name(), role.name());
    }
}
