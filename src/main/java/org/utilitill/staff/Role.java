package org.utilitill.staff;

/** A person's place in the shop, as the set of things they may do. */
public enum Role {
    /** Sells. */
    CASHIER,
    /** Sells, reconciles and loads credit. */
    SUPERVISOR,
    /** Tests meters; handles no money. */
    TECHNICIAN,
    /** Holds keys, prices, people and devices; handles no money. */
    ADMINISTRATOR;

    /** Whether a person of this role may do it without anyone's approval. */
    public boolean may(Permission permission) {
        return switch (permission) {
            case SELL, REPRINT -> this == CASHIER || this == SUPERVISOR;
            case TEST_METER -> this != ADMINISTRATOR;
            case LOAD_CREDIT -> this == SUPERVISOR;
        };
    }
}
