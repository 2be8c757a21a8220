package org.utilitill.vending.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.journal.tape.Change.KeySet;
import org.utilitill.journal.tape.Change.SignerSet;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.staff.Act;
import org.utilitill.staff.Permission;
import org.utilitill.vault.VaultKey;
import org.utilitill.vending.people.ActLog.Entry;

/**
 * Sees to it that an open vault and the record say the same. Every change is in the vault before it is on the tape, so
 * power that fails between the two leaves it unrecorded; it is recorded here, in the station's name. What the record
 * says is gone and the vault brings back, from an older copy of its file, goes again.
 */
final class Reconciler {

    private final KeyHouse house;

    Reconciler(KeyHouse house) {
        this.house = house;
    }

    /**
     * Compares and puts right; a locked vault is left alone.
     *
     * @throws org.utilitill.vault.VaultException when the disk does not take the vault
     * @throws org.utilitill.journal.tape.JournalException when the disk does not take a record
     */
    void run() {
        if (house.vault().locked()) {
            return;
        }
        keys();
        signers();
    }

    private void keys() {
        Map<String, KeyProfile> recorded = new HashMap<>();
        house.journal().registers().keys().forEach(key -> recorded.put(key.name(), key));
        for (VaultKey held : List.copyOf(house.vault().keys())) {
            KeyProfile known = recorded.remove(held.profile().name());
            if (known != null && known.state() == KeyState.DESTROYED) {
                house.vault().set(held, KeyState.DESTROYED);
                record(held.profile(), known);
            } else if (!held.profile().equals(known)) {
                record(known, held.profile());
            }
        }
        for (KeyProfile known : recorded.values()) {
            if (known.state() != KeyState.DESTROYED) {
                record(known, known.in(KeyState.DESTROYED));
            }
        }
    }

    private void record(@Nullable KeyProfile before, KeyProfile after) {
        Permission what = before == null ? Permission.CREATE_KEY : leadingTo(after.state());
        Map<String, String> was = before == null ? Map.of() : KeyFields.of(before);
        Entry entry = Entry.of(what, Act.STATION, after.name());
        house.log().done(entry, was, KeyFields.of(after), Optional.of(new KeySet(after)));
    }

    private static Permission leadingTo(KeyState state) {
        return switch (state) {
            case DRAFT -> Permission.CREATE_KEY;
            case ACTIVE -> Permission.ACTIVATE_KEY;
            case RETIRED -> Permission.RETIRE_KEY;
            case DESTROYED -> Permission.DESTROY_KEY;
        };
    }

    private void signers() {
        Map<String, TrustedSigner> recorded = new HashMap<>();
        house.journal().registers().signers().forEach(signer -> recorded.put(signer.name(), signer));
        for (TrustedSigner held : house.vault().signers()) {
            TrustedSigner known = recorded.remove(held.name());
            if (known != null && !known.active() && held.active()) {
                house.vault().set(known);
                record(held, known);
            } else if (!held.equals(known)) {
                record(known, held);
            }
        }
        for (TrustedSigner known : recorded.values()) {
            if (known.active()) {
                record(known, known.revoked());
            }
        }
    }

    private void record(@Nullable TrustedSigner before, TrustedSigner after) {
        Permission what = after.active() ? Permission.TRUST_SIGNER : Permission.REVOKE_SIGNER;
        Map<String, String> was = before == null ? Map.of() : KeyFields.of(before);
        Entry entry = Entry.of(what, Act.STATION, after.name());
        house.log().done(entry, was, KeyFields.of(after), Optional.of(new SignerSet(after)));
    }
}
