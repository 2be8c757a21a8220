package org.utilitill.metersim;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.utilitill.sts.token.Service;

/**
 * What a meter's maker decided and no token changes.
 *
 * @param registers the credit registers it has: 0 to 3 electricity, water, gas and time, 4 to 7 their money
 * @param slots how many token identifiers it remembers, at least 1
 * @param manufacturer its maker's code, 0 to 9999
 * @param functions what it does beyond the usual tokens
 * @param keyChange how it takes key change sets
 * @param lockout whether wrong entries make it refuse for a while
 */
public record MeterMake(
        Set<Integer> registers,
        int slots,
        int manufacturer,
        Set<Function> functions,
        KeyChangeManners keyChange,
        boolean lockout) {

    private static final int LAST_REGISTER = 7;
    private static final int MOST_SLOTS = 10_000;

    /** Tokens that a meter carries out only if its maker built it so. */
    public enum Function {
        /** Sets the tariff rate. */
        TARIFF_RATE,
        /** Sets the water meter factor. */
        WATER_METER_FACTOR,
        /** Sets and reads the extended set. */
        EXTENDED_SET,
        /** The maker's own tokens. */
        PROPRIETARY
    }

    /**
     * How a meter takes key change sets.
     *
     * @param takesThird whether a meter with a 64-bit key knows the third token; one with a 128-bit key takes four
     * @param timeout how long after its last token an incomplete set is kept
     */
    public record KeyChangeManners(boolean takesThird, Duration timeout) {

        /** A meter that knows the third token and keeps an incomplete set for ten minutes. */
        public static final KeyChangeManners USUAL = new KeyChangeManners(true, Duration.ofMinutes(10));
    }

    /** Copies the sets; refuses what no meter has. */
    public MeterMake {
        for (int register : registers) {
            if (register < 0 || register > LAST_REGISTER) {
                throw new IllegalArgumentException("A meter has no register " + register + ".");
            }
        }
        if (slots < 1 || slots > MOST_SLOTS) {
            throw new IllegalArgumentException(
                    "A meter remembers 1 to " + MOST_SLOTS + " token identifiers, not " + slots + ".");
        }
        registers = Set.copyOf(registers);
        functions = Set.copyOf(functions);
    }

    /** An ordinary meter for these services: 50 identifiers, no lockout, a water meter with its factor. */
    public static MeterMake of(Set<Service> services) {
        Set<Integer> registers = new TreeSet<>();
        services.forEach(service -> registers.add(service.subClass()));
        Set<Function> functions = services.contains(Service.WATER)
                ? EnumSet.of(Function.WATER_METER_FACTOR)
                : EnumSet.noneOf(Function.class);
        return new MeterMake(registers, TidList.DEFAULT_SIZE, 0, functions, KeyChangeManners.USUAL, false);
    }

    /** Whether the meter has a register of this number. */
    boolean has(int register) {
        return registers.contains(register);
    }
}
