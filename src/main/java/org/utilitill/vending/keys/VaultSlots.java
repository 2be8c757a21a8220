package org.utilitill.vending.keys;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.box.DiskVaultFiles;
import org.utilitill.vault.box.KeyFile;
import org.utilitill.vault.box.NewSlot;
import org.utilitill.vault.box.PassphraseWords;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;

/** What opens the vault, and what shall open it from now on. */
final class VaultSlots {

    /** Characters of a vault passphrase of one's own, at least. */
    private static final int SHORTEST_PASSPHRASE = 14;

    private final KeyHouse house;

    VaultSlots(KeyHouse house) {
        this.house = house;
    }

    List<String> kinds() {
        try {
            return house.vault().slots().stream()
                    .map(slot -> slot.kind().name())
                    .toList();
        } catch (VaultException e) {
            return List.of();
        }
    }

    /** Puts one daily way in and a fresh recovery sheet in place of all there were. */
    ActOutcome<SecretChars> change(Operator actor, VaultSecret next, Optional<Approval> approval) {
        String kind = next.getClass().getSimpleName();
        return house.gate().pass(actor, Permission.CHANGE_VAULT, kind, approval, entry -> {
            if (house.vault().locked()) {
                return new Refused<>(Refusal.of(RefusalCode.VAULT_LOCKED));
            }
            Optional<Refusal> weak = weak(next);
            return weak.isPresent() ? new Refused<>(weak.get()) : change(entry, next);
        });
    }

    private static Optional<Refusal> weak(VaultSecret next) {
        boolean strong = true;
        if (next instanceof VaultSecret.Passphrase one) {
            strong = isLong(one.text());
        } else if (next instanceof VaultSecret.PassphraseAndFile both) {
            strong = isLong(both.text());
        } else if (next instanceof VaultSecret.TwoPassphrases two) {
            boolean same = two.first().read(first -> two.second().read(second -> Arrays.equals(first, second)));
            strong = isLong(two.first()) && isLong(two.second()) && !same;
        }
        return strong
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.PASSPHRASE_SHORT, Integer.toString(SHORTEST_PASSPHRASE)));
    }

    private static boolean isLong(SecretChars text) {
        return text.length() >= SHORTEST_PASSPHRASE && text.read(SecretRules::mayBePassphrase);
    }

    private ActOutcome<SecretChars> change(Entry entry, VaultSecret next) {
        SecretChars recovery = SecretChars.takeOver(new PassphraseWords(house.random()).recoveryCode());
        try (SlotSecret daily = next instanceof VaultSecret.PassphraseAndFile both
                        ? withNewFile(both)
                        : VaultDoor.secret(next);
                SlotSecret paper = new SlotSecret.RecoveryCode(recovery.read(char[]::clone))) {
            change(entry, List.of(NewSlot.of("daily", daily), NewSlot.of("recovery", paper)));
            return new Done<>(recovery);
        } catch (VaultException e) {
            recovery.close();
            return new Refused<>(KeyRefusals.of(e));
        } catch (IOException e) {
            recovery.close();
            return new Refused<>(Refusal.of(RefusalCode.KEY_FILE));
        } catch (JournalException e) {
            recovery.close();
            throw e;
        }
    }

    /**
     * On the record first: new slots can not be taken back, and nobody would get the words of a recovery sheet whose
     * record the disk refused. What then fails is a record of its own.
     */
    private void change(Entry entry, List<NewSlot> slots) {
        String wanted = slots.stream().map(slot -> slot.secret().kind().name()).collect(Collectors.joining(", "));
        Map<String, String> was = Map.of("slots", String.join(", ", kinds()));
        house.log().done(entry, was, Map.of("slots", wanted), Optional.empty());
        if (!house.vault().changeSlots(slots)) {
            house.log().failed(entry, Refusal.of(RefusalCode.VAULT_NOT_WRITTEN));
        }
    }

    /** The key file is made here, so that it is random. */
    private SlotSecret withNewFile(VaultSecret.PassphraseAndFile both) throws IOException {
        try {
            byte[] file = new KeyFile(new DiskVaultFiles(), house.random()).create(both.file());
            return new SlotSecret.PassphraseAndFile(both.text().read(char[]::clone), file);
        } catch (VaultException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
