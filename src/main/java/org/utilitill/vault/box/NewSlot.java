package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;

/**
 * A slot to be made. The secret stays the caller's, who closes it.
 *
 * @param label whose it is, for the screen: 1 to 60 printable characters, unsealed
 * @param secret what shall open it
 * @param cost what a try shall cost
 */
public record NewSlot(String label, SlotSecret secret, StretchCost cost) {

    /** Why slots can not be made. */
    public enum Fault {
        /** There is no slot, and nobody could open the vault. */
        NONE,
        /** There are more than eight. */
        TOO_MANY,
        /** A label is empty, longer than 60 characters, or holds what can not be printed. */
        LABEL,
        /** A secret is empty, a key file is not of 32 bytes, or two passphrases are the same. */
        SECRET,
        /** All slots together cost more than a vault may ask for. */
        COST
    }

    /** Most slots of a vault. */
    public static final int MOST = 8;

    /** A slot at the shipped cost. */
    public static NewSlot of(String label, SlotSecret secret) {
        return new NewSlot(label, secret, StretchCost.SHIPPED);
    }

    /** The first reason why these can not be the slots of a vault, if there is one. */
    public static Optional<Fault> fault(List<NewSlot> slots) {
        if (slots.isEmpty()) {
            return Optional.of(Fault.NONE);
        }
        if (slots.size() > MOST) {
            return Optional.of(Fault.TOO_MANY);
        }
        if (!slots.stream().allMatch(slot -> isLabel(slot.label()))) {
            return Optional.of(Fault.LABEL);
        }
        if (!slots.stream().allMatch(slot -> slot.secret().isUsable())) {
            return Optional.of(Fault.SECRET);
        }
        long work = slots.stream().mapToLong(slot -> slot.cost().work()).sum();
        return work > StretchCost.MOST_WORK ? Optional.of(Fault.COST) : Optional.empty();
    }

    static boolean isLabel(String text) {
        return KeyProfile.isName(text) && UTF_8.newEncoder().canEncode(text);
    }

    /** The label and kind, never the secret. */
    @Override
    public String toString() {
        return "NewSlot(" + label + ", " + secret + ")";
    }
}
