package org.utilitill.registry;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;

/**
 * What a meter's label or card says in one scan: the identity record of IEC 62055-41, 35 digits in this order.
 *
 * <pre>
 * MeterPAN 18 ‖ DOE 4 ‖ TCT 2 ‖ EA 2 ‖ SGC 6 ‖ TI 2 ‖ KRN 1
 * </pre>
 *
 * On a magnetic card the account number stands alone before an equals sign, between {@code ;} and {@code ?}.
 *
 * @param identity all that makes the meter's decoder key its own
 * @param expiry month the card ends, YYMM; empty for never
 */
public record MeterLabel(MeterIdentity identity, Optional<String> expiry) {

    /** Digits of the record. */
    public static final int DIGITS = 35;

    private static final Pattern CARD = Pattern.compile(";?(\\d{18})=?(\\d{17})(?:\\?.?)?");
    private static final Pattern MONTH = Pattern.compile("\\d{2}(0[1-9]|1[0-2])");
    private static final String NEVER = "0000";

    /** The part of a scan that breaks its rule. */
    public enum Part {
        /** The scan is not 35 digits. */
        LABEL,
        /** The account number: neither 600727 nor 0000 before the meter number. */
        PAN,
        /** The last digit of the account number is not its check digit. */
        PAN_CHECK_DIGIT,
        /** The last digit of the meter number is not its check digit. */
        DRN_CHECK_DIGIT,
        /** The date of expiry is no month. */
        DOE,
        /** No such token carrier. */
        TCT,
        /** No encryption algorithm that this station proves. */
        EA,
        /** The supply group code is not 6 digits. */
        SGC,
        /** The tariff index is not 2 digits. */
        TI,
        /** The key revision is 0. */
        KRN
    }

    /** What became of reading a scan. */
    public sealed interface Reading {
        /** It is a label. */
        record Read(MeterLabel label) implements Reading {}

        /**
         * It is none.
         *
         * @param part the first part that breaks its rule
         * @param value what stands there
         */
        record Wrong(Part part, String value) implements Reading {}
    }

    /** Ends the reading at the first bad part. */
    private static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Reading.Wrong wrong;

        Bad(Part part, String value) {
            super(part.name(), null, false, false);
            wrong = new Reading.Wrong(part, value);
        }
    }

    /** Whether a text may be a label or a card rather than a meter number. */
    public static boolean looksLikeOne(String scan) {
        return scan.startsWith(";") || scan.chars().filter(Character::isDigit).count() > 18;
    }

    /** Reads a scan; spaces and dashes do not count. */
    public static Reading read(String scan) {
        var card = CARD.matcher(scan.replaceAll("[\\s\\p{Z}\\p{Pd}]", ""));
        if (!card.matches()) {
            return new Reading.Wrong(Part.LABEL, scan);
        }
        try {
            return new Reading.Read(of(card.group(1), card.group(2)));
        } catch (Bad bad) {
            return bad.wrong;
        }
    }

    private static MeterLabel of(String pan, String rest) {
        String expiry = rest.substring(0, 4);
        if (!expiry.equals(NEVER) && !MONTH.matcher(expiry).matches()) {
            throw new Bad(Part.DOE, expiry);
        }
        String carrier = rest.substring(4, 6);
        String ea = rest.substring(6, 8);
        String krn = rest.substring(16);
        MeterIdentity identity = new MeterIdentity(
                pan(pan),
                new SupplyGroupCode(rest.substring(8, 14)),
                TariffIndex.of(rest.substring(14, 16)),
                part(Part.KRN, krn, () -> new KeyRevision(Integer.parseInt(krn))),
                part(Part.EA, ea, () -> EncryptionAlgorithm.of(Integer.parseInt(ea))),
                part(Part.TCT, carrier, () -> TokenCarrier.of(Integer.parseInt(carrier))));
        return new MeterLabel(identity, expiry.equals(NEVER) ? Optional.empty() : Optional.of(expiry));
    }

    private static PrimaryAccountNumber pan(String digits) {
        try {
            return new PrimaryAccountNumber(digits);
        } catch (StsException e) {
            throw new Bad(partOf(e.error()), digits);
        }
    }

    private static Part partOf(StsError error) {
        return switch (error) {
            case E_PAN_CHECK_DIGIT -> Part.PAN_CHECK_DIGIT;
            case E_DRN_CHECK_DIGIT -> Part.DRN_CHECK_DIGIT;
            default -> Part.PAN;
        };
    }

    private static <T> T part(Part part, String value, Supplier<T> read) {
        try {
            return read.get();
        } catch (StsException e) {
            throw new Bad(part, value);
        }
    }

    /** The number on the meter's face (DRN). */
    public MeterNumber number() {
        return identity.pan().meterNumber();
    }
}
