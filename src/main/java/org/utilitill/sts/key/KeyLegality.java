package org.utilitill.sts.key;

import java.util.List;
import java.util.Optional;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;

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
     * @param otherKeys what is wrong with keys of type 0, 1 and 2
     * @param commonKeys what is wrong with keys of type 3
     */
    private record Row(
            int dkga, int ea, int vendingKeyBits, Optional<StsError> otherKeys, Optional<StsError> commonKeys) {}

    private static final Optional<StsError> LEGAL = Optional.empty();
    private static final Optional<StsError> UNPROVEN = Optional.of(StsError.E_UNVERIFIED);
    private static final Optional<StsError> NO_KEYS = Optional.of(StsError.E_DKGA);

    // Each row is for every base date and every key expiry number.
    private static final List<Row> ROWS = List.of(
            //      DKGA EA bits  KT 0-2    KT 3
            new Row(1, 7, 64, UNPROVEN, UNPROVEN),
            new Row(1, 9, 64, UNPROVEN, UNPROVEN),
            new Row(1, 11, 64, UNPROVEN, UNPROVEN),
            new Row(2, 7, 64, LEGAL, LEGAL),
            new Row(2, 9, 64, UNPROVEN, UNPROVEN),
            new Row(2, 11, 64, NO_KEYS, NO_KEYS),
            new Row(3, 7, 128, UNPROVEN, UNPROVEN),
            new Row(3, 9, 128, UNPROVEN, UNPROVEN),
            new Row(3, 11, 128, UNPROVEN, UNPROVEN),
            new Row(4, 7, 160, LEGAL, UNPROVEN),
            new Row(4, 9, 160, UNPROVEN, UNPROVEN),
            new Row(4, 11, 160, LEGAL, UNPROVEN));

    private static final int DERIVATIONS = 4;
    private static final int ALGORITHMS = 3;
    private static final List<Integer> BASE_DATES = List.of(1993, 2014, 2035);
    private static final int KEY_TYPE_MAX = 3;
    private static final int KEY_EXPIRY_MAX = 255;

    private KeyLegality() {}

    /**
     * What is wrong with a key of these attributes, all as the numbers people write.
     *
     * @return empty if it is legal; else E_KEY_TYPE, E_EA, E_DKGA, E_KEY_EXPIRY, E_BASE_DATE, E_UNVERIFIED or
     *     E_VK_LENGTH, the first of these
     */
    public static Optional<StsError> verdict(
            int dkga, int ea, int vendingKeyBits, int keyType, int baseYear, int keyExpiry) {
        if (keyType < 0 || keyType > KEY_TYPE_MAX) {
            return Optional.of(StsError.E_KEY_TYPE);
        }
        if (place(ea) < 0) {
            return Optional.of(StsError.E_EA);
        }
        if (dkga < 1 || dkga > DERIVATIONS) {
            return Optional.of(StsError.E_DKGA);
        }
        if (keyExpiry < 0 || keyExpiry > KEY_EXPIRY_MAX) {
            return Optional.of(StsError.E_KEY_EXPIRY);
        }
        if (!BASE_DATES.contains(baseYear)) {
            return Optional.of(StsError.E_BASE_DATE);
        }
        return ofRow(row(dkga, ea), vendingKeyBits, keyType == KEY_TYPE_MAX);
    }

    /**
     * Refuses a cipher that a derivation makes no keys for.
     *
     * @throws StsException E_DKGA
     */
    public static void requireAlgorithm(KeyDerivation derivation, EncryptionAlgorithm ea) {
        if (row(derivation.code(), ea.code()).otherKeys.equals(NO_KEYS)) {
            throw new StsException(
                    StsError.E_DKGA,
                    "Key derivation %02d makes no keys for algorithm %s.",
                    derivation.code(),
                    ea.digits());
        }
    }

    /**
     * Refuses, without touching the key, everything a derivation cannot be done for.
     *
     * @throws StsException E_DKGA, E_UNVERIFIED or E_VK_LENGTH
     */
    public static void requireDerivable(VendingKey key, MeterIdentity meter) {
        requireAlgorithm(key.derivation(), meter.ea());
        Row row = row(key.derivation().code(), meter.ea().code());
        Optional<StsError> fault = ofRow(row, key.length() * Byte.SIZE, key.type() == KeyType.DCTK);
        if (fault.isPresent()) {
            throw fault.get() == StsError.E_VK_LENGTH ? wrongLength(key, row) : unproven(key);
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
        return code >= 1 && code <= DERIVATIONS
                ? new StsException(
                        StsError.E_UNVERIFIED, "Key derivation %02d is not proven by any published key.", code)
                : new StsException(StsError.E_DKGA, "Key derivation %d is not 01 to 04.", code);
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

    private static StsException wrongLength(VendingKey key, Row row) {
        return new StsException(
                StsError.E_VK_LENGTH,
                "A vending key for derivation %02d has %d bytes and not %d.",
                row.dkga,
                row.vendingKeyBits / Byte.SIZE,
                key.length());
    }

    private static StsException unproven(VendingKey key) {
        return new StsException(
                StsError.E_UNVERIFIED,
                "Key derivation %02d of a common key, key type %d, is not proven by any published key.",
                key.derivation().code(),
                key.type().code());
    }
}
