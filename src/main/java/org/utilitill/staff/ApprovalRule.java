package org.utilitill.staff;

import java.util.Optional;

/** Which acts need a second person, and whose consent counts. */
public enum ApprovalRule {
    /** A sale above the cashier's limit. */
    LARGE_SALE(false),
    /** A slip that was copied twice already: the paper may be for sale. */
    THIRD_COPY(false),
    /** A key is taken in, given out, used or destroyed by two people. */
    KEYS_BY_TWO(true),
    /** Whoever's signature is believed can send keys and credit. */
    SIGNERS_BY_TWO(true),
    /** A tariff that no trusted signer signed is brought in by two people. */
    PRICES_BY_TWO(true);

    private final boolean administratorsToo;

    ApprovalRule(boolean administratorsToo) {
        this.administratorsToo = administratorsToo;
    }

    /** Whether the consent of a person of this role counts. */
    public boolean approvedBy(Role role) {
        return role == Role.SUPERVISOR || (administratorsToo && role == Role.ADMINISTRATOR);
    }

    /** The rule that an act of a role falls under, if any. */
    public static Optional<ApprovalRule> of(Permission what, Role actor) {
        return switch (what) {
            case SELL_LARGE -> actor == Role.CASHIER ? Optional.of(LARGE_SALE) : Optional.empty();
            case REPRINT_AGAIN -> actor == Role.CASHIER ? Optional.of(THIRD_COPY) : Optional.empty();
            case CREATE_KEY, IMPORT_KEY, EXPORT_KEY, ACTIVATE_KEY, DESTROY_KEY, CHANGE_VAULT ->
                KEYS_BY_TWO.forThoseWho(actor.may(what));
            case TRUST_SIGNER -> SIGNERS_BY_TWO.forThoseWho(actor.may(what));
            case SET_TARIFF -> PRICES_BY_TWO.forThoseWho(actor.may(what));
            default -> Optional.empty();
        };
    }

    private Optional<ApprovalRule> forThoseWho(boolean may) {
        return may ? Optional.of(this) : Optional.empty();
    }
}
