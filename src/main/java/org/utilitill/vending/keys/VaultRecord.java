package org.utilitill.vending.keys;

import java.util.Map;
import java.util.Optional;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.vault.VaultException;
import org.utilitill.vending.people.ActLog.Entry;

/**
 * A change that the vault has taken and the tape shall take. Where the tape certainly has no record of it, the vault
 * gives it up again; what is left of that, and what a power cut leaves, is reconciled at the next unlocking.
 *
 * @param entry the act
 * @param before the fields that changed, as they were
 * @param after the same as they became
 * @param change of the registers
 */
record VaultRecord(Entry entry, Map<String, String> before, Map<String, String> after, Change change) {

    /**
     * Writes the record.
     *
     * @param undo takes the change out of the vault again
     * @throws JournalException when the disk does not take the record
     */
    void write(KeyHouse house, Runnable undo) {
        try {
            house.log().done(entry, before, after, Optional.of(change));
        } catch (JournalException e) {
            if (e.code() != Code.NOT_CONFIRMED) {
                takeBack(undo, e);
            }
            throw e;
        }
    }

    private static void takeBack(Runnable undo, JournalException cause) {
        try {
            undo.run();
        } catch (VaultException e) {
            cause.addSuppressed(e);
        }
    }
}
