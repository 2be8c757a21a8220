package org.utilitill.sts.meter;

import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * The meter's primary account number (PAN): issuer number, meter number and a Luhn digit over both, 18 digits. Both
 * check digits are right in every value of this type.
 *
 * @param digits 18 digits
 */
public record PrimaryAccountNumber(String digits) {

    private static final int LENGTH = 18;
    private static final String IIN_SHORT_NUMBER = "600727";
    private static final String IIN_LONG_NUMBER = "0000";
    private static final int SHORT_NUMBER = 11;

    /** Refuses E_PAN_FORMAT, E_PAN_LENGTH, E_IIN, E_PAN_CHECK_DIGIT and E_DRN_CHECK_DIGIT. */
    public PrimaryAccountNumber {
        if (!Luhn.isDigits(digits)) {
            throw new StsException(StsError.E_PAN_FORMAT, "The meter PAN '%s' is not made of digits.", digits);
        }
        if (digits.length() != LENGTH) {
            throw new StsException(
                    StsError.E_PAN_LENGTH, "The meter PAN %s has %d digits and not 18.", digits, digits.length());
        }
        if (!digits.startsWith(IIN_SHORT_NUMBER) && !digits.startsWith(IIN_LONG_NUMBER)) {
            throw new StsException(StsError.E_IIN, "The meter PAN %s starts with neither 600727 nor 0000.", digits);
        }
        if (!Luhn.isValid(digits)) {
            throw new StsException(
                    StsError.E_PAN_CHECK_DIGIT, "The last digit of meter PAN %s is not its check digit.", digits);
        }
        MeterNumber.of(numberIn(digits));
    }

    /** The account number of a meter; the length of its number decides the issuer number. */
    public static PrimaryAccountNumber of(MeterNumber meter) {
        String body = issuerFor(meter) + meter.digits();
        return new PrimaryAccountNumber(body + Luhn.checkDigit(body));
    }

    /**
     * The account number of a meter whose issuer number was given beside it.
     *
     * @param iin the issuer number, 600727 for 11-digit meter numbers and 0000 for 13-digit ones
     * @throws StsException E_IIN if it is another
     */
    public static PrimaryAccountNumber of(String iin, MeterNumber meter) {
        if (!iin.equals(issuerFor(meter))) {
            throw new StsException(
                    StsError.E_IIN,
                    "The issuer number '%s' does not go with meter number %s, %s does.",
                    iin,
                    meter.digits(),
                    issuerFor(meter));
        }
        return of(meter);
    }

    /** The meter number inside. */
    public MeterNumber meterNumber() {
        return MeterNumber.of(numberIn(digits));
    }

    /** The issuer number (IIN), 600727 or 0000. */
    public String iin() {
        return digits.startsWith(IIN_SHORT_NUMBER) ? IIN_SHORT_NUMBER : IIN_LONG_NUMBER;
    }

    private static String issuerFor(MeterNumber meter) {
        return meter.digits().length() == SHORT_NUMBER ? IIN_SHORT_NUMBER : IIN_LONG_NUMBER;
    }

    private static String numberIn(String digits) {
        int start = digits.startsWith(IIN_SHORT_NUMBER) ? IIN_SHORT_NUMBER.length() : IIN_LONG_NUMBER.length();
        return digits.substring(start, LENGTH - 1);
    }
}
