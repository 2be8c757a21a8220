package org.utilitill.staff;

import java.util.EnumSet;
import java.util.Set;

/** A person's place in the shop, as the set of things they may do. */
public enum Role {
    /** Sells. */
    CASHIER(EnumSet.of(Permission.SELL, Permission.REPRINT, Permission.TEST_METER)),
    /** Sells, reconciles and loads credit. */
    SUPERVISOR(EnumSet.allOf(Permission.class)),
    /** Tests meters; handles no money. */
    TECHNICIAN(EnumSet.of(Permission.TEST_METER)),
    /** Holds keys, prices, people and devices; handles no money. */
    ADMINISTRATOR(EnumSet.noneOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** Whether a person of this role may do it without anyone's approval. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
