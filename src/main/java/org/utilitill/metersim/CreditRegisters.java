package org.utilitill.metersim;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.utilitill.sts.field.CurrencyField;

/**
 * The credit registers of a meter by number: 0 to 3 in tenths of a unit, 4 to 7 in 0.00001 of the currency, which may
 * be below zero.
 *
 * @param credit a register the meter does not have is not there
 */
public record CreditRegisters(SortedMap<Integer, BigInteger> credit) {

    /** The most a register of units holds, in tenths. */
    public static final long MAX_TENTHS = 999_999_999;

    private static final int FIRST_CURRENCY = 4;

    /** Copies the registers; refuses one that is too full, or in debt in units. */
    public CreditRegisters {
        credit.forEach((register, value) -> {
            if (!fits(register, value)) {
                throw new IllegalArgumentException("Register " + register + " cannot hold " + value + ".");
            }
        });
        credit = Collections.unmodifiableSortedMap(new TreeMap<>(credit));
    }

    /** Registers of a new meter. */
    public static CreditRegisters empty(Set<Integer> registers) {
        SortedMap<Integer, BigInteger> credit = new TreeMap<>();
        registers.forEach(register -> credit.put(register, BigInteger.ZERO));
        return new CreditRegisters(credit);
    }

    /** What is in a register; zero if the meter does not have it. */
    public BigInteger of(int register) {
        return credit.getOrDefault(register, BigInteger.ZERO);
    }

    /** The registers after a credit; empty if it does not fit. */
    Optional<CreditRegisters> plus(int register, BigInteger amount) {
        BigInteger sum = of(register).add(amount);
        return fits(register, sum) ? Optional.of(with(Map.of(register, sum))) : Optional.empty();
    }

    /** The registers with one emptied. */
    CreditRegisters cleared(int register) {
        return with(Map.of(register, BigInteger.ZERO));
    }

    private CreditRegisters with(Map<Integer, BigInteger> changes) {
        SortedMap<Integer, BigInteger> next = new TreeMap<>(credit);
        next.putAll(changes);
        return new CreditRegisters(next);
    }

    private static boolean fits(int register, BigInteger value) {
        return register < FIRST_CURRENCY
                ? value.signum() >= 0 && value.compareTo(BigInteger.valueOf(MAX_TENTHS)) <= 0
                : value.abs().compareTo(CurrencyField.MAX_UNITS) <= 0;
    }
}
