package org.utilitill.sts.token;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Asks a meter to test itself or to show something, class 1, in clear: it fits every meter and may be entered again and
 * again.
 *
 * <pre>
 *  43 ...................... 8 | 7 ..... 0
 *  control (36)                | maker         subclass 0, and 2 where control is index (6) and 30 more bits
 *  43 ......... 16 | 15 ............... 0
 *  control (28)    | maker                     subclass 1
 * </pre>
 *
 * @param form which of the layouts
 * @param control the tests to run, bit n - 1 for test n, all ones for everything; or what to read
 * @param manufacturer the maker's field as it stands in the token, 0 for every maker
 */
public record MeterTestToken(Form form, long control, int manufacturer) implements Token {

    /** The layouts of class 1. */
    public enum Form {
        /** Two-digit manufacturer code; subclass 0. */
        SHORT_CODE(0, 8),
        /** Four-digit manufacturer code; subclass 1. */
        LONG_CODE(1, 16),
        /** Reads the extended set (STS 202-5), two-digit manufacturer code; subclass 2. */
        EXTENDED_READ(2, 8);

        private final int subClass;
        private final int manufacturerBits;

        Form(int subClass, int manufacturerBits) {
            this.subClass = subClass;
            this.manufacturerBits = manufacturerBits;
        }

        /** The width of the control field, 36 or 28 bits. */
        public int controlBits() {
            return CONTENT_BITS - manufacturerBits;
        }

        /** The width of the maker's field, 8 or 16 bits. */
        public int manufacturerBits() {
            return manufacturerBits;
        }

        /** Class and subclass. */
        public FrameType frameType() {
            return FrameType.of(FrameType.METER_TEST, subClass);
        }
    }

    private static final int CONTENT_BITS = 44;

    /** Refuses E_CONTROL and E_MFR_CODE. */
    public MeterTestToken {
        if (control < 0 || control >>> form.controlBits() != 0) {
            throw new StsException(
                    StsError.E_CONTROL, "The control %X does not fit %d bits.", control, form.controlBits());
        }
        if (manufacturer < 0 || manufacturer >>> form.manufacturerBits() != 0) {
            throw new StsException(
                    StsError.E_MFR_CODE,
                    "The manufacturer field %d does not fit %d bits.",
                    manufacturer,
                    form.manufacturerBits());
        }
    }

    /**
     * The token an issuer may make.
     *
     * @param manufacturer 0; every published token has 0, and whether another code is written in binary or in decimal
     *     nibbles is not proven
     * @throws StsException E_CONTROL, E_MFR_CODE or E_UNVERIFIED
     */
    public static MeterTestToken of(Form form, long control, int manufacturer) {
        MeterTestToken token = new MeterTestToken(form, control, manufacturer);
        if (manufacturer != 0) {
            throw new StsException(
                    StsError.E_UNVERIFIED,
                    "How manufacturer code %d stands in a test token is not proven; 0 reaches every maker's meters.",
                    manufacturer);
        }
        return token;
    }

    /** The token of 44 bits. */
    public static MeterTestToken ofContent(Form form, long content) {
        long manufacturer = content & (1L << form.manufacturerBits()) - 1;
        return new MeterTestToken(form, content >>> form.manufacturerBits(), (int) manufacturer);
    }

    @Override
    public FrameType frameType() {
        return form.frameType();
    }

    @Override
    public long content() {
        return control << form.manufacturerBits() | manufacturer;
    }
}
