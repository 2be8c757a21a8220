package org.utilitill.staff;

import static org.utilitill.staff.Permission.*;

import java.util.Set;

/**
 * A person's place in the shop, as the set of things they may do.
 *
 * <p>Those who handle money hold no keys, and those who hold keys and people handle no money: an administrator can not
 * sell, and a supervisor can not take a key in, only consent to it.
 */
public enum Role {
    /** Sells. */
    CASHIER,
    /** Sells, consents, unlocks the vault and people, loads credit. */
    SUPERVISOR,
    /** Tests meters; handles no money. */
    TECHNICIAN,
    /** Holds keys, prices, people and devices; handles no money. */
    ADMINISTRATOR;

    private static final Set<Permission> OF_CASHIERS =
            Set.of(SIGN_IN, CHANGE_OWN_SECRET, LOCK_VAULT, SELL, SHOW_RECORDED, REPRINT, TEST_METER);

    private static final Set<Permission> OF_SUPERVISORS = Set.of(
            SIGN_IN,
            CHANGE_OWN_SECRET,
            LOCK_VAULT,
            SELL,
            SELL_LARGE,
            SHOW_RECORDED,
            REPRINT,
            REPRINT_AGAIN,
            TEST_METER,
            LOAD_CREDIT,
            APPROVE,
            UNLOCK_VAULT,
            LIST_KEYS,
            LIST_SIGNERS,
            LIST_PEOPLE,
            RESET_SECRET,
            UNLOCK_PERSON,
            READ_AUDIT,
            CHANGE_CUSTOMER,
            CHANGE_METER,
            IMPORT_CUSTOMERS);

    private static final Set<Permission> OF_TECHNICIANS =
            Set.of(SIGN_IN, CHANGE_OWN_SECRET, LOCK_VAULT, TEST_METER, TRAINING_TOKEN, LIST_KEYS, CHANGE_METER);

    private static final Set<Permission> OF_ADMINISTRATORS = Set.of(
            SIGN_IN,
            CHANGE_OWN_SECRET,
            LOCK_VAULT,
            TRAINING_TOKEN,
            APPROVE,
            UNLOCK_VAULT,
            CHANGE_VAULT,
            LIST_KEYS,
            CREATE_KEY,
            IMPORT_KEY,
            EXPORT_KEY,
            ACTIVATE_KEY,
            RETIRE_KEY,
            DESTROY_KEY,
            LIST_SIGNERS,
            TRUST_SIGNER,
            REVOKE_SIGNER,
            LIST_PEOPLE,
            ADD_PERSON,
            CHANGE_PERSON,
            RESET_SECRET,
            UNLOCK_PERSON,
            READ_AUDIT,
            CHANGE_SETTING,
            SET_TARIFF,
            CHANGE_UTILITY,
            CHANGE_CUSTOMER,
            CHANGE_METER,
            IMPORT_CUSTOMERS);

    /** Whether a person of this role may do it, alone or with someone's approval. */
    public boolean may(Permission permission) {
        return switch (this) {
            case CASHIER -> OF_CASHIERS.contains(permission);
            case SUPERVISOR -> OF_SUPERVISORS.contains(permission);
            case TECHNICIAN -> OF_TECHNICIANS.contains(permission);
            case ADMINISTRATOR -> OF_ADMINISTRATORS.contains(permission);
        };
    }

    /** Whether a passphrase may stand for the PIN: for those who can unlock the vault. */
    public boolean senior() {
        return this == SUPERVISOR || this == ADMINISTRATOR;
    }

    /**
     * Whether a person of this role may give a person of another a new PIN or let them in again. A supervisor may for
     * cashiers and technicians, an administrator for everyone but oneself.
     */
    public boolean mayReset(Role other) {
        return this == ADMINISTRATOR || (this == SUPERVISOR && !other.senior());
    }
}
