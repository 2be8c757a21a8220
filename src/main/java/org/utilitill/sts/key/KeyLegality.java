package org.utilitill.sts.key;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;

/**
 * Which keys there are: the one table of derivation, algorithm, key length, key type, base date and key expiry number.
 * What the standard knows and no published key proves is refused as E_UNVERIFIED, never guessed.
 */
public final class KeyLegality {

    /**
     * One row.
     *
     * @param dkga code of the derivation
     * @param ea code of the algorithm
     * @param vendingKeyBits length of the vending key
     * @param baseDates where its token identifiers may be counted from
     * @param lastExpiry the largest key expiry number; the smallest is 0
     * @param otherKeys what is wrong with keys of type 0, 1 and 2
     * @param commonKeys what is wrong with keys of type 3
     */
    private record Row(
            int dkga,
            int ea,
            int vendingKeyBits,
            List<BaseDate> baseDates,
            int lastExpiry,
            Optional<StsError> otherKeys,
            Optional<StsError> commonKeys) {

        boolean hasBaseDate(int year) {
            for (BaseDate date : baseDates) {
                if (date.year() == year) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Optional<StsError> LEGAL = Optional.empty();
    private static final Optional<StsError> UNPROVEN = Optional.of(StsError.E_UNVERIFIED);
    private static final Optional<StsError> NO_KEYS = Optional.of(StsError.E_DKGA);

    private static final List<BaseDate> ALL = List.of(BaseDate.values());
    private static final int LAST = KeyExpiry.MAX;

    private static final List<Row> ROWS = List.of(
            //      DKGA EA bits base KEN  KT 0-2    KT 3
            new Row(1, 7, 64, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(1, 9, 64, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(1, 11, 64, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(2, 7, 64, ALL, LAST, LEGAL, LEGAL),
            new Row(2, 9, 64, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(2, 11, 64, ALL, LAST, NO_KEYS, NO_KEYS),
            new Row(3, 7, 128, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(3, 9, 128, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(3, 11, 128, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(4, 7, 160, ALL, LAST, LEGAL, UNPROVEN),
            new Row(4, 9, 160, ALL, LAST, UNPROVEN, UNPROVEN),
            new Row(4, 11, 160, ALL, LAST, LEGAL, UNPROVEN));

    private static final int ALGORITHMS = 3;
    private static final int DERIVATIONS = ROWS.size() / ALGORITHMS;

    private KeyLegality() {}

    /**
     * What is wrong with a key of these attributes, all as the numbers people write.
     *
     * @return empty if it is legal; else E_KEY_TYPE, E_EA, E_DKGA, E_KEY_EXPIRY, E_BASE_DATE, E_UNVERIFIED or
     *     E_VK_LENGTH, the first of these
     */
    public static Optional<StsError> verdict(
            int dkga, int ea, int vendingKeyBits, int keyType, int baseYear, int keyExpiry) {
        if (keyType < 0 || keyType > KeyType.DCTK.code()) {
            return Optional.of(StsError.E_KEY_TYPE);
        }
        if (place(ea) < 0) {
            return Optional.of(StsError.E_EA);
        }
        if (!isDerivation(dkga)) {
            return Optional.of(StsError.E_DKGA);
        }
        Row row = row(dkga, ea);
        if (keyExpiry < 0 || keyExpiry > row.lastExpiry) {
            return Optional.of(StsError.E_KEY_EXPIRY);
        }
        if (!row.hasBaseDate(baseYear)) {
            return Optional.of(StsError.E_BASE_DATE);
        }
        return ofRow(row, vendingKeyBits, keyType == KeyType.DCTK.code());
    }

    /**
     * Refuses a derivation and an algorithm, as the numbers people write, that no key of any type is legal for.
     *
     * @throws StsException E_EA, E_DKGA or E_UNVERIFIED
     */
    public static void requireDerivation(int dkga, int ea) {
        if (place(ea) < 0) {
            throw EncryptionAlgorithm.none(ea);
        }
        if (!isDerivation(dkga)) {
            throw noDerivation(dkga);
        }
        Row row = row(dkga, ea);
        if (row.otherKeys.isPresent()) {
            throw refusal(row.otherKeys.get(), row, 0);
        }
    }

    /**
     * Refuses a vending key of whose attributes only some are known.
     *
     * @param dkga code of the derivation, if it is known
     * @throws StsException E_EA, E_DKGA, E_UNVERIFIED or E_VK_LENGTH; without a derivation the last only if no legal
     *     key of the algorithm is of this length
     */
    public static void requireVendingKey(OptionalInt dkga, EncryptionAlgorithm ea, int bits, Optional<KeyType> type) {
        if (dkga.isPresent()) {
            requireDerivation(dkga.getAsInt(), ea.code());
            Row row = row(dkga.getAsInt(), ea.code());
            Optional<StsError> fault = ofRow(row, bits, type.equals(Optional.of(KeyType.DCTK)));
            if (fault.isPresent()) {
                throw refusal(fault.get(), row, bits);
            }
        } else if (ROWS.stream()
                .filter(row -> row.ea == ea.code())
                .allMatch(row -> ofRow(row, bits, false).isPresent())) {
            throw new StsException(
                    StsError.E_VK_LENGTH,
                    "No derivation for algorithm %s takes a vending key of %d bytes.",
                    ea.digits(),
                    bits / Byte.SIZE);
        }
    }

    /**
     * Refuses a cipher that a derivation makes no keys for.
     *
     * @throws StsException E_DKGA
     */
    public static void requireAlgorithm(KeyDerivation derivation, EncryptionAlgorithm ea) {
        Row row = row(derivation.code(), ea.code());
        if (row.otherKeys.equals(NO_KEYS)) {
            throw refusal(StsError.E_DKGA, row, 0);
        }
    }

    /**
     * Refuses, without touching the key, everything a derivation cannot be done for.
     *
     * @throws StsException E_DKGA, E_UNVERIFIED or E_VK_LENGTH
     */
    public static void requireDerivable(VendingKey key, MeterIdentity meter) {
        int dkga = key.derivation().code();
        int bits = key.length() * Byte.SIZE;
        int year = key.baseDate().year();
        Optional<StsError> fault = verdict(
                dkga,
                meter.ea().code(),
                bits,
                key.type().code(),
                year,
                key.expiry().value());
        if (fault.isPresent()) {
            throw refusal(fault.get(), row(dkga, meter.ea().code()), bits);
        }
        if (key.derivation() == KeyDerivation.DKGA02 && LegacyMeters.covers(key, meter)) {
            throw new StsException(
                    StsError.E_UNVERIFIED,
                    "Meter %s in supply group %s is keyed by derivation 01, which is not proven.",
                    meter.pan().meterNumber().digits(),
                    key.sgc().digits());
        }
    }

    static StsException noDerivation(int code) {
        return isDerivation(code)
                ? unproven(code)
                : new StsException(StsError.E_DKGA, "Key derivation %d is not 01 to %02d.", code, DERIVATIONS);
    }

    private static boolean isDerivation(int code) {
        return code >= 1 && code <= DERIVATIONS;
    }

    private static Row row(int dkga, int ea) {
        return ROWS.get((dkga - 1) * ALGORITHMS + place(ea));
    }

    /** Which of the rows of a derivation is this algorithm's; -1 if there is no such algorithm. */
    private static int place(int ea) {
        return switch (ea) {
            case 7 -> 0;
            case 9 -> 1;
            case 11 -> 2;
            default -> -1;
        };
    }

    private static Optional<StsError> ofRow(Row row, int vendingKeyBits, boolean common) {
        Optional<StsError> fault = common ? row.commonKeys : row.otherKeys;
        if (fault.isEmpty() && vendingKeyBits != row.vendingKeyBits) {
            return Optional.of(StsError.E_VK_LENGTH);
        }
        return fault;
    }

    /** What a row forbids, as a sentence. */
    private static StsException refusal(StsError fault, Row row, int vendingKeyBits) {
        if (fault == StsError.E_VK_LENGTH) {
            return new StsException(
                    fault,
                    "A vending key for derivation %02d has %d bytes and not %d.",
                    row.dkga,
                    row.vendingKeyBits / Byte.SIZE,
                    vendingKeyBits / Byte.SIZE);
        }
        if (fault == StsError.E_UNVERIFIED) {
            return unproven(row);
        }
        return new StsException(fault, "Key derivation %02d makes no keys for algorithm %02d.", row.dkga, row.ea);
    }

    private static StsException unproven(Row row) {
        if (row.otherKeys.isEmpty()) {
            return new StsException(
                    StsError.E_UNVERIFIED,
                    "Key derivation %02d of a common key, key type %d, is not proven by any published key.",
                    row.dkga,
                    KeyType.DCTK.code());
        }
        boolean known = row(row.dkga, EncryptionAlgorithm.EA07.code()).otherKeys.isEmpty();
        return known ? EncryptionAlgorithm.none(row.ea) : unproven(row.dkga);
    }

    private static StsException unproven(int dkga) {
        return new StsException(StsError.E_UNVERIFIED, "Key derivation %02d is not proven by any published key.", dkga);
    }
}
