package org.utilitill.metersim;

import java.time.Duration;
import java.util.Set;
import org.utilitill.sts.meter.MeterNumber;

/**
 * What the maker decided and no token changes.
 *
 * @param manufacturerCode 0 to 9999; a test token names it, or 0 for every maker
 * @param functions what it can do beside what every meter can
 * @param thirdSection whether with a 64-bit key it takes the third section of a key change, which tells it its supply
 *     group; without, it does not look whether one is announced. With a 128-bit key there are always four
 * @param partialSetTimeout how long after its last section an incomplete key change is kept
 * @param lockout whether bad entries make it deaf for a while
 */
public record MeterMake(
        int manufacturerCode,
        Set<MeterFunction> functions,
        boolean thirdSection,
        Duration partialSetTimeout,
        boolean lockout) {

    /** What a published manual says; one firmware has about 2 minutes. */
    public static final Duration PARTIAL_SET_TIMEOUT = Duration.ofMinutes(10);

    private static final int SHORT_NUMBER = 11;
    private static final int FIRST_OF_TWO_READINGS = 10;

    /** Copies the functions. */
    public MeterMake {
        functions = Set.copyOf(functions);
    }

    /** The make that is assumed when only the number of a meter is known: nothing optional, no lockout. */
    public static MeterMake of(MeterNumber number) {
        return of(manufacturerCode(number));
    }

    /** The make that is assumed when only the manufacturer is known: nothing optional, no lockout. */
    public static MeterMake of(int manufacturerCode) {
        return new MeterMake(manufacturerCode, Set.of(), true, PARTIAL_SET_TIMEOUT, false);
    }

    private static int manufacturerCode(MeterNumber number) {
        int digits = number.digits().length() == SHORT_NUMBER ? 2 : 4;
        return Integer.parseInt(number.digits().substring(0, digits));
    }

    /** The same with other optional functions. */
    public MeterMake withFunctions(Set<MeterFunction> others) {
        return new MeterMake(manufacturerCode, others, thirdSection, partialSetTimeout, lockout);
    }

    /** Whether it can do something. */
    boolean can(MeterFunction function) {
        return functions.contains(function);
    }

    /**
     * Whether a test token of this manufacturer field is for its meters. From 10 on it is not proven whether a code
     * stands there in binary or in decimal nibbles, so only what reads the same in both is taken for the own.
     */
    boolean isAddressedBy(int manufacturerField) {
        return manufacturerField == 0
                || (manufacturerField < FIRST_OF_TWO_READINGS && manufacturerField == manufacturerCode);
    }
}
