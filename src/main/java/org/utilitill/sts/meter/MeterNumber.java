package org.utilitill.sts.meter;

import java.util.OptionalInt;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * The meter number (DRN): manufacturer code, serial number and a Luhn digit, 11 or 13 digits. A mistyped number that
 * got past the check digit would make a good token for a stranger's meter.
 *
 * @param digits 11 digits with a 2-digit manufacturer code, 13 with a 4-digit one
 */
public record MeterNumber(String digits) {

    private static final int SHORT = 11;
    private static final int LONG = 13;
    private static final int SERIAL_DIGITS = 8;

    /** Refuses E_DRN_FORMAT, E_DRN_LENGTH and E_DRN_CHECK_DIGIT. */
    public MeterNumber {
        if (!Luhn.isDigits(digits)) {
            throw new StsException(StsError.E_DRN_FORMAT, "The meter number '%s' is not made of digits.", digits);
        }
        if (digits.length() != SHORT && digits.length() != LONG) {
            throw new StsException(
                    StsError.E_DRN_LENGTH,
                    "The meter number %s has %d digits and not 11 or 13.",
                    digits,
                    digits.length());
        }
        if (!Luhn.isValid(digits)) {
            throw new StsException(
                    StsError.E_DRN_CHECK_DIGIT, "The last digit of meter number %s is not its check digit.", digits);
        }
    }

    /**
     * The meter number of these digits.
     *
     * @throws StsException E_DRN_FORMAT, E_DRN_LENGTH or E_DRN_CHECK_DIGIT
     */
    public static MeterNumber of(String digits) {
        return new MeterNumber(digits);
    }

    /**
     * The meter number a maker gives: manufacturer code, serial number and the check digit over both.
     *
     * @param manufacturerCode 2 or 4 digits
     * @param serial 8 digits
     * @throws StsException E_MFR_CODE or E_SERIAL
     */
    public static MeterNumber compose(String manufacturerCode, String serial) {
        boolean rightLength = manufacturerCode.length() == 2 || manufacturerCode.length() == 4;
        if (!rightLength || !Luhn.isDigits(manufacturerCode)) {
            throw new StsException(
                    StsError.E_MFR_CODE, "The manufacturer code '%s' is not 2 or 4 digits.", manufacturerCode);
        }
        if (serial.length() != SERIAL_DIGITS || !Luhn.isDigits(serial)) {
            throw new StsException(StsError.E_SERIAL, "The serial number '%s' is not 8 digits.", serial);
        }
        String body = manufacturerCode + serial;
        return new MeterNumber(body + Luhn.checkDigit(body));
    }

    /**
     * Reads what a person typed; spaces and dashes do not count.
     *
     * @param typed any text
     */
    public static Parsed<MeterNumber> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
        try {
            return new Parsed.Ok<>(new MeterNumber(digits));
        } catch (StsException refusal) {
            return new Parsed.Wrong<>(refusal.error(), typed);
        }
    }

    /**
     * Where two neighbouring digits were probably swapped.
     *
     * @param digits a number whose check digit is wrong
     * @return the 0-based place of the first of the two, if swapping exactly one pair makes the check digit right
     */
    public static OptionalInt likelySwap(String digits) {
        boolean rightLength = digits.length() == SHORT || digits.length() == LONG;
        if (!rightLength || !Luhn.isDigits(digits) || Luhn.isValid(digits)) {
            return OptionalInt.empty();
        }
        OptionalInt found = OptionalInt.empty();
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (Luhn.isValid(swapped(digits, i))) {
                if (found.isPresent()) {
                    return OptionalInt.empty();
                }
                found = OptionalInt.of(i);
            }
        }
        return found;
    }

    private static String swapped(String digits, int place) {
        return digits.substring(0, place)
                + digits.charAt(place + 1)
                + digits.charAt(place)
                + digits.substring(place + 2);
    }
}
