package org.utilitill.vending.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.box.KeyFile;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;

/** Unlocks and locks the vault, and sees to it that what it holds is on the record. */
final class VaultDoor {

    private final KeyHouse house;
    private final Reconciler reconciler;

    VaultDoor(KeyHouse house) {
        this.house = house;
        this.reconciler = new Reconciler(house);
    }

    ActOutcome<Boolean> unlock(VaultSecret given) {
        Entry entry =
                Entry.of(Permission.UNLOCK_VAULT, Act.STATION, given.getClass().getSimpleName());
        try (SlotSecret secret = secret(given)) {
            return new Done<>(enter(entry, house.vault().unlock(secret)));
        } catch (VaultException e) {
            return refuse(entry, KeyRefusals.of(e));
        } catch (IOException e) {
            return refuse(entry, Refusal.of(RefusalCode.KEY_FILE));
        } catch (JournalException e) {
            return new Refused<>(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        }
    }

    /** A vault whose opening and contents are not on the record does not stay open. */
    private boolean enter(Entry entry, boolean newerDamaged) {
        try {
            house.log().done(entry, Map.of(), Map.of("newerDamaged", Boolean.toString(newerDamaged)), Optional.empty());
            reconciler.run();
            return newerDamaged;
        } catch (VaultException | JournalException e) {
            house.vault().lock();
            throw e;
        }
    }

    private ActOutcome<Boolean> refuse(Entry entry, Refusal refusal) {
        house.log().refused(entry, refusal);
        return new Refused<>(refusal);
    }

    static SlotSecret secret(VaultSecret given) throws IOException {
        if (given instanceof VaultSecret.Passphrase one) {
            return new SlotSecret.Passphrase(one.text().read(char[]::clone));
        }
        if (given instanceof VaultSecret.PassphraseAndFile both) {
            byte[] file = keyFile(both.file());
            return new SlotSecret.PassphraseAndFile(both.text().read(char[]::clone), file);
        }
        if (given instanceof VaultSecret.TwoPassphrases two) {
            return new SlotSecret.TwoPassphrases(
                    two.first().read(char[]::clone), two.second().read(char[]::clone));
        }
        return new SlotSecret.RecoveryCode(
                ((VaultSecret.RecoveryCode) given).text().read(char[]::clone));
    }

    private static byte[] keyFile(Path file) throws IOException {
        try {
            return KeyFile.read(file);
        } catch (VaultException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Sees to it that what an unlocked vault holds is what the record says. */
    void reconcile() {
        reconciler.run();
    }

    ActOutcome<Boolean> lock(Operator actor) {
        return house.gate().pass(actor, Permission.LOCK_VAULT, "", entry -> {
            house.vault().lock();
            house.log().done(entry);
            return new Done<>(true);
        });
    }
}
