package org.utilitill.vending.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.utilitill.journal.tape.Change.KeySet;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vault.KeyParts;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.custody.NewKey;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.Expiry;
import org.utilitill.vending.keys.KeyRoom.Part;
import org.utilitill.vending.people.ActLog.Entry;

/** Key profiles: taken in from two custodians, put in use, retired, destroyed, and when they end. */
final class ProfileDesk {

    private final KeyHouse house;

    ProfileDesk(KeyHouse house) {
        this.house = house;
    }

    ActOutcome<List<KeyProfile>> keys(Operator actor) {
        return house.gate()
                .pass(
                        actor,
                        Permission.LIST_KEYS,
                        "",
                        entry -> new Done<>(house.journal().registers().keys()));
    }

    List<Expiry> expiries() {
        return KeyCalendar.of(house.journal().registers().keys(), house.now().get());
    }

    ActOutcome<String> checkValueOf(Operator actor, Part part, String dkga) {
        return house.gate().look(actor, Permission.CREATE_KEY, part.custodian(), entry -> {
            if (!dkga.matches("0?[24]")) {
                return new Refused<>(Refusal.of(RefusalCode.KEY_FIELD, "dkga", dkga, "dkga"));
            }
            int derivation = Integer.parseInt(dkga);
            try (KeyParts parts = new KeyParts(derivation)) {
                KeyParts.Taken taken = parts.take(part.digits().read(char[]::clone), part.checkValue());
                return taken instanceof KeyParts.Part good
                        ? new Done<>(good.checkValue())
                        : new Refused<>(KeyRefusals.of((KeyParts.Refused) taken, derivation, part.checkValue()));
            }
        });
    }

    ActOutcome<KeyDraft> check(Operator actor, KeyDraft draft) {
        return house.gate().look(actor, Permission.CREATE_KEY, draft.name(), entry -> {
            DraftReader reader = new DraftReader(draft, this::utilityKnown);
            Optional<Refusal> refusal = reader.refusal().or(() -> twice(reader.profile()));
            return refusal.<ActOutcome<KeyDraft>>map(Refused::new).orElseGet(() -> new Done<>(draft));
        });
    }

    ActOutcome<KeyProfile> create(
            Operator actor, KeyDraft draft, Part first, Part second, String paper, Optional<Approval> approval) {
        return house.gate().pass(actor, Permission.CREATE_KEY, draft.name(), approval, entry -> {
            DraftReader reader = new DraftReader(draft, this::utilityKnown);
            Optional<Refusal> refusal = reader.refusal().or(() -> custodians(first, second));
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            KeyProfile profile = reader.profile();
            try (KeyParts parts = new KeyParts(profile.dkga())) {
                Optional<Refusal> ofParts = take(parts, first, profile).or(() -> take(parts, second, profile));
                if (ofParts.isPresent()) {
                    return new Refused<>(ofParts.get());
                }
                KeyParts.Joined joined = parts.join(paper);
                return joined instanceof KeyParts.Whole whole
                        ? takeIn(entry, NewKey.of(profile, whole), custodianFields(first, second))
                        : new Refused<>(KeyRefusals.of((KeyParts.Refused) joined, profile.dkga(), paper));
            }
        });
    }

    private boolean utilityKnown(String code) {
        return house.journal().registers().utility(code).isPresent();
    }

    private Optional<Refusal> custodians(Part first, Part second) {
        if (first.custodian().equalsIgnoreCase(second.custodian())) {
            return Optional.of(Refusal.of(RefusalCode.KEY_ONE_CUSTODIAN, first.custodian()));
        }
        for (Part part : List.of(first, second)) {
            if (!Operator.isName(part.custodian())) {
                return Optional.of(Refusal.of(RefusalCode.PERSON_NAME, part.custodian()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> take(KeyParts parts, Part part, KeyProfile profile) {
        KeyParts.Taken taken = parts.take(part.digits().read(char[]::clone), part.checkValue());
        return taken instanceof KeyParts.Refused refused
                ? Optional.of(KeyRefusals.of(refused, profile.dkga(), part.checkValue()))
                : Optional.empty();
    }

    private static Map<String, String> custodianFields(Part first, Part second) {
        return Map.of("custodians", first.custodian() + ", " + second.custodian());
    }

    /**
     * Puts a key into the vault and on the record, in this order: a key that is not on the record is recorded at the
     * next unlocking, a record without its key would promise what is not there.
     *
     * @param key goes over to the vault, or is wiped
     * @param more fields for the record
     */
    ActOutcome<KeyProfile> takeIn(Entry entry, NewKey key, Map<String, String> more) {
        KeyProfile profile = key.profile();
        Optional<Refusal> refusal = unfit(key).or(() -> stored(key));
        if (refusal.isPresent()) {
            key.close();
            return new Refused<>(refusal.get());
        }
        Map<String, String> after = new TreeMap<>(KeyFields.of(profile));
        after.putAll(more);
        new VaultRecord(entry, Map.of(), after, new KeySet(profile))
                .write(
                        house,
                        () -> house.vault()
                                .key(profile.name())
                                .ifPresent(held -> house.vault().set(held, KeyState.DESTROYED)));
        return new Done<>(profile);
    }

    private Optional<Refusal> stored(NewKey key) {
        try {
            house.vault().add(key);
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(KeyRefusals.of(e));
        }
    }

    private Optional<Refusal> unfit(NewKey key) {
        KeyProfile profile = key.profile();
        return key.fault(house.now().get())
                .map(found -> KeyRefusals.of(found, profile.dkga(), key.digits()))
                .or(() -> realInTraining(profile))
                .or(() -> twice(profile));
    }

    /** Its tokens would open real meters, and anyone can open its vault. */
    private Optional<Refusal> realInTraining(KeyProfile profile) {
        boolean training = house.journal().registers().shop().training();
        return training && !profile.training()
                ? Optional.of(Refusal.of(RefusalCode.KEY_IN_TRAINING))
                : Optional.empty();
    }

    private Optional<Refusal> twice(KeyProfile profile) {
        Stream<KeyProfile> held = house.vault().keys().stream().map(VaultKey::profile);
        return Stream.concat(house.journal().registers().keys().stream(), held)
                .filter(other -> other.name().equals(profile.name())
                        || (other.state() != KeyState.DESTROYED && other.sameRegister(profile)))
                .findFirst()
                .map(other -> Refusal.of(RefusalCode.KEY_TWICE, other.name()));
    }

    ActOutcome<KeyProfile> setState(Operator actor, String name, KeyState next, Optional<Approval> approval) {
        Permission what = switch (next) {
            case ACTIVE -> Permission.ACTIVATE_KEY;
            case RETIRED -> Permission.RETIRE_KEY;
            case DESTROYED -> Permission.DESTROY_KEY;
            case DRAFT -> throw new IllegalArgumentException("no key becomes a draft again");
        };
        return house.gate().pass(actor, what, name, approval, entry -> {
            if (house.vault().locked()) {
                return new Refused<>(Refusal.of(RefusalCode.VAULT_LOCKED));
            }
            Optional<VaultKey> held = house.vault().key(name);
            return held.isPresent() ? set(entry, held.get(), next) : setOnRecord(entry, name, next);
        });
    }

    private ActOutcome<KeyProfile> set(Entry entry, VaultKey held, KeyState next) {
        KeyProfile before = held.profile();
        if (!before.state().mayBecome(next)) {
            return wrongState(before, next);
        }
        try {
            KeyProfile after = house.vault().set(held, next);
            new VaultRecord(entry, KeyFields.of(before), KeyFields.of(after), new KeySet(after))
                    .write(house, () -> putBack(before));
            return new Done<>(after);
        } catch (VaultException e) {
            return new Refused<>(KeyRefusals.of(e));
        }
    }

    private static ActOutcome<KeyProfile> wrongState(KeyProfile key, KeyState next) {
        String now = key.state().name();
        return new Refused<>(Refusal.of(RefusalCode.KEY_STATE, key.name(), now, next.name()));
    }

    /** A destroyed key can not be put back. */
    private void putBack(KeyProfile before) {
        house.vault().key(before.name()).ifPresent(key -> house.vault().set(key, before.state()));
    }

    /** A key that is gone from the vault and not from the record, since its destruction could not be recorded then. */
    private ActOutcome<KeyProfile> setOnRecord(Entry entry, String name, KeyState next) {
        Optional<KeyProfile> known = house.journal().registers().keys().stream()
                .filter(key -> key.name().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            return new Refused<>(Refusal.of(RefusalCode.KEY_UNKNOWN, name));
        }
        KeyProfile before = known.get();
        if (next != KeyState.DESTROYED || before.state() == KeyState.DESTROYED) {
            return wrongState(before.in(KeyState.DESTROYED), next);
        }
        KeyProfile after = before.in(next);
        house.log().done(entry, KeyFields.of(before), KeyFields.of(after), Optional.of(new KeySet(after)));
        return new Done<>(after);
    }
}
