package org.utilitill.vending.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.utilitill.journal.tape.Change.SignerSet;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.signer.SignerKey;
import org.utilitill.vault.signer.SignerReading;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;

/** Whose signatures are believed: named, with a fingerprint that two people compare, and revoked by one. */
final class SignerDesk {

    private final KeyHouse house;

    SignerDesk(KeyHouse house) {
        this.house = house;
    }

    ActOutcome<List<TrustedSigner>> signers(Operator actor) {
        return house.gate()
                .pass(
                        actor,
                        Permission.LIST_SIGNERS,
                        "",
                        entry -> new Done<>(house.journal().registers().signers()));
    }

    ActOutcome<TrustedSigner> read(Operator actor, String name, String publicKey, Set<Scope> scopes) {
        return house.gate().look(actor, Permission.TRUST_SIGNER, name, entry -> judged(name, publicKey, scopes));
    }

    private ActOutcome<TrustedSigner> judged(String name, String publicKey, Set<Scope> scopes) {
        if (!KeyProfile.isName(name)) {
            return new Refused<>(Refusal.of(RefusalCode.KEY_FIELD, "name", name, "name"));
        }
        if (scopes.isEmpty()) {
            return new Refused<>(Refusal.of(RefusalCode.SIGNER_SCOPES));
        }
        SignerReading reading = SignerKey.read(publicKey);
        if (reading instanceof SignerReading.Refused refused) {
            return new Refused<>(KeyRefusals.of(refused));
        }
        TrustedSigner signer = ((SignerKey) reading).trusted(name, scopes);
        boolean twice = house.journal().registers().signers().stream()
                .anyMatch(other -> other.name().equals(name)
                        || (other.active() && other.fingerprint().equals(signer.fingerprint())));
        return twice ? new Refused<>(Refusal.of(RefusalCode.SIGNER_TWICE, name)) : new Done<>(signer);
    }

    ActOutcome<TrustedSigner> trust(
            Operator actor, String name, String publicKey, Set<Scope> scopes, Optional<Approval> approval) {
        return house.gate().pass(actor, Permission.TRUST_SIGNER, name, approval, entry -> {
            ActOutcome<TrustedSigner> judged = judged(name, publicKey, scopes);
            return judged instanceof Done<TrustedSigner> done ? set(entry, Map.of(), done.value()) : judged;
        });
    }

    ActOutcome<TrustedSigner> revoke(Operator actor, String name) {
        return house.gate().pass(actor, Permission.REVOKE_SIGNER, name, entry -> {
            Optional<TrustedSigner> known = house.journal().registers().signers().stream()
                    .filter(signer -> signer.name().equals(name))
                    .findFirst();
            if (known.isEmpty()) {
                return new Refused<>(Refusal.of(RefusalCode.SIGNER_UNKNOWN, name));
            }
            return known.get().active()
                    ? set(entry, KeyFields.of(known.get()), known.get().revoked())
                    : new Refused<>(Refusal.of(RefusalCode.SIGNER_REVOKED, name));
        });
    }

    /** In the vault first: it is what decides whose signature counts. */
    private ActOutcome<TrustedSigner> set(Entry entry, Map<String, String> before, TrustedSigner signer) {
        Optional<TrustedSigner> was = house.vault().signers().stream()
                .filter(other -> other.name().equals(signer.name()))
                .findFirst();
        try {
            house.vault().set(signer);
            new VaultRecord(entry, before, KeyFields.of(signer), new SignerSet(signer))
                    .write(house, () -> putBack(was, signer.name()));
            return new Done<>(signer);
        } catch (VaultException e) {
            return new Refused<>(KeyRefusals.of(e));
        }
    }

    private void putBack(Optional<TrustedSigner> was, String name) {
        was.ifPresentOrElse(house.vault()::set, () -> house.vault().forgetSigner(name));
    }
}
