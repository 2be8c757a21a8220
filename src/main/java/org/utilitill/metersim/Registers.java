package org.utilitill.metersim;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The credit registers a meter has and what is in them. A register that is not in the map is not in the meter.
 *
 * @param amounts in tenths of a unit, or in 0.00001 of the base currency; in the order of the numbers
 */
public record Registers(Map<Register, BigInteger> amounts) {

    /** Copies the amounts; refuses one that its register cannot hold. */
    public Registers {
        amounts.forEach((register, amount) -> {
            if (!register.holds(amount)) {
                throw new IllegalArgumentException("The " + register + " register cannot hold " + amount + ".");
            }
        });
        Map<Register, BigInteger> copy = new EnumMap<>(Register.class);
        copy.putAll(amounts);
        amounts = Collections.unmodifiableMap(copy);
    }

    /** These registers, empty. */
    public static Registers empty(Set<Register> present) {
        Map<Register, BigInteger> amounts = new EnumMap<>(Register.class);
        present.forEach(register -> amounts.put(register, BigInteger.ZERO));
        return new Registers(amounts);
    }

    /** Whether the meter has a register. */
    public boolean has(Register register) {
        return amounts.containsKey(register);
    }

    /** What is in a register; 0 if the meter does not have it. */
    public BigInteger amount(Register register) {
        return amounts.getOrDefault(register, BigInteger.ZERO);
    }

    /** After an amount went into a register of the meter; empty if it does not hold that much. */
    Optional<Registers> plus(Register register, BigInteger amount) {
        BigInteger sum = amount(register).add(amount);
        return register.holds(sum) ? Optional.of(with(register, sum)) : Optional.empty();
    }

    /** After one register of the meter was emptied. */
    Registers cleared(Register register) {
        return with(register, BigInteger.ZERO);
    }

    /** After all were emptied. */
    Registers cleared() {
        return empty(amounts.keySet());
    }

    private Registers with(Register register, BigInteger amount) {
        Map<Register, BigInteger> next = new EnumMap<>(Register.class);
        next.putAll(amounts);
        next.put(register, amount);
        return new Registers(next);
    }
}
