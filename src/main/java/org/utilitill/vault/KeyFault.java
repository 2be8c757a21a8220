package org.utilitill.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.KeyLegality;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/** What can be wrong with a vending key, its value or its attributes, wherever it comes from. */
public enum KeyFault {
    /** Nothing public proves the derivation, or the derivation for a key of this type. */
    UNVERIFIED,
    /** The derivation makes no keys for the encryption algorithm. */
    NO_SUCH_KEYS,
    /** A common key serves magnetic cards only. */
    CARRIER,
    /** The value is not as long as the derivation asks: 8 bytes for 02, 20 bytes for 04. */
    LENGTH,
    /** One of the four weak keys of DES, whatever its parity bits say. */
    WEAK,
    /** One of the twelve semi-weak keys of DES, whatever its parity bits say. */
    SEMI_WEAK,
    /** All bytes are the same. */
    EQUAL_BYTES,
    /** A byte of a DES key has an even number of ones: a digit is wrong, or the parity was never set. */
    PARITY,
    /** The expiry number is passed: the key can issue nothing any more. */
    EXPIRED;

    private static final int DES_DKGA = 2;
    private static final int DES_BYTES = 8;
    private static final int HMAC_DKGA = 4;
    private static final int HMAC_BYTES = 20;
    private static final int LAST_KEN = 255;
    private static final int KEN_SHIFT = 16;

    /**
     * The first fault of a key with these attributes.
     *
     * @param key the value, left as it is
     * @param now when it is asked, for the expiry number
     */
    public static Optional<KeyFault> of(KeyProfile profile, byte[] key, Instant now) {
        return ofAttributes(profile, key.length)
                .or(() -> ofValue(profile.dkga(), key))
                .or(() -> expired(profile, now) ? Optional.of(EXPIRED) : Optional.empty());
    }

    private static Optional<KeyFault> ofAttributes(KeyProfile profile, int length) {
        for (EncryptionAlgorithm ea : profile.eas()) {
            Optional<StsError> verdict = KeyLegality.verdict(
                    profile.dkga(),
                    ea.code(),
                    length * Byte.SIZE,
                    profile.kt(),
                    profile.baseDate().year(),
                    profile.ken());
            if (verdict.isPresent()) {
                return verdict.map(KeyFault::ofRule);
            }
        }
        boolean common = profile.kt() == KeyType.DCTK.code();
        return common && profile.tct() != TokenCarrier.MAGNETIC_CARD ? Optional.of(CARRIER) : Optional.empty();
    }

    private static KeyFault ofRule(StsError rule) {
        return switch (rule) {
            case E_VK_LENGTH -> LENGTH;
            case E_UNVERIFIED -> UNVERIFIED;
            default -> NO_SUCH_KEYS;
        };
    }

    /**
     * The first fault of a value alone.
     *
     * @param dkga derivation it is for
     * @param key the value, left as it is
     */
    public static Optional<KeyFault> ofValue(int dkga, byte[] key) {
        return switch (dkga) {
            case DES_DKGA -> key.length == DES_BYTES ? DesKeys.fault(key) : Optional.of(LENGTH);
            case HMAC_DKGA -> key.length == HMAC_BYTES ? equalBytes(key) : Optional.of(LENGTH);
            default -> Optional.of(UNVERIFIED);
        };
    }

    private static Optional<KeyFault> equalBytes(byte[] key) {
        return DesKeys.hasEqualBytes(key) ? Optional.of(EQUAL_BYTES) : Optional.empty();
    }

    /**
     * Whether the expiry number of a key is passed. The last one, 255, never is: a spent base date is another matter,
     * because its keys are still needed to move meters to the next.
     */
    public static boolean expired(KeyProfile profile, Instant now) {
        return profile.ken() < LAST_KEN && minutes(profile.baseDate(), now) >> KEN_SHIFT > profile.ken();
    }

    /** Whether a base date has no minutes left. */
    public static boolean spent(BaseDate baseDate, Instant now) {
        return minutes(baseDate, now) >> KEN_SHIFT > LAST_KEN;
    }

    private static long minutes(BaseDate baseDate, Instant now) {
        return Duration.between(baseDate.start(), now).toMinutes();
    }
}
