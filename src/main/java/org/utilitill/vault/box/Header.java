package org.utilitill.vault.box;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The open part of a vault file. Bytes in it are lower-case hex: none of them is secret.
 *
 * @param id of the vault, for ever
 * @param generation counts the writes, from 1
 * @param created when the vault was first written, to the second
 * @param slots what opens it, 1 to 8
 * @param bodyNonce 12 bytes, new with every write
 */
record Header(UUID id, long generation, Instant created, List<Slot> slots, String bodyNonce) {

    /** The only version there is. */
    static final int VERSION = 1;

    Header {
        slots = List.copyOf(slots);
    }

    /** The same vault, written once more. */
    Header next(long number, String nonce) {
        return new Header(id, number, created, slots, nonce);
    }

    /** The same vault behind other slots. */
    Header behind(List<Slot> other) {
        return new Header(id, generation, created, other, bodyNonce);
    }

    /**
     * One way in.
     *
     * @param id its number in the file, from 1
     * @param kind what opens it
     * @param label whose it is
     * @param cost of a try
     * @param salt 16 to 32 bytes
     * @param nonce 12 bytes
     * @param wrapped the data key under this slot's key, with its tag: 48 bytes; empty while it is being made
     */
    record Slot(
            int id, SlotSecret.Kind kind, String label, StretchCost cost, String salt, String nonce, String wrapped) {

        /** The same slot with or without its wrapped data key. */
        Slot wrapping(String key) {
            return new Slot(id, kind, label, cost, salt, nonce, key);
        }
    }
}
