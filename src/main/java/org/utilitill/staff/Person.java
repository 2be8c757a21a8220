package org.utilitill.staff;

import java.util.OptionalLong;

/**
 * A person as the station knows them.
 *
 * @param operator name and role
 * @param active false once the person left; the name stays on what they did
 * @param secret what they sign in with
 * @param largestSale the most one sale may be without someone's approval, in minor units of the shop's currency; empty
 *     for no limit
 */
public record Person(Operator operator, boolean active, Secret secret, OptionalLong largestSale) {

    /** What a person signs in with. */
    public enum Secret {
        /** 6 to 8 digits. */
        PIN,
        /** 12 characters or more; for senior roles. */
        PASSPHRASE
    }

    /** Refuses a passphrase for a role that has PINs only, and a limit below one. */
    public Person {
        if (secret == Secret.PASSPHRASE && !operator.role().senior()) {
            throw new IllegalArgumentException("a %s signs in with a PIN".formatted(operator.role()));
        }
        if (largestSale.isPresent() && largestSale.getAsLong() < 1) {
            throw new IllegalArgumentException("a limit of a sale is below one minor unit");
        }
    }

    /** A person with a PIN, in good standing, without a limit. */
    public static Person withPin(Operator operator) {
        return new Person(operator, true, Secret.PIN, OptionalLong.empty());
    }

    /** The name they sign in with. */
    public String name() {
        return operator.name();
    }

    /** Their place in the shop. */
    public Role role() {
        return operator.role();
    }
}
