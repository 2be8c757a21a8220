package org.utilitill.sts;

import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyLegality;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenNumber;

/**
 * Makes the 20 digits of a token. The same token, key and meter give the same digits every time.
 */
public final class TokenEncoder {

    /**
     * Issues a token for a meter under a vending key, if every rule for issuers allows it.
     *
     * @param token what the meter shall be told
     * @param key the vending key of the meter's supply group and key revision; stays open
     * @param meter the meter
     * @throws StsException the first of: E_DDTK_CREDIT, E_DCTK_CARRIER, E_DKGA, E_SGC, E_KEY_REVISION, E_BASE_DATE,
     *     E_VK_LENGTH, E_UNVERIFIED, E_KEY_EXPIRED
     */
    public TokenNumber encode(TimedToken token, VendingKey key, MeterIdentity meter) {
        requireKeyType(token, key, meter);
        requireSameRegister(key, meter);
        requireSameBaseDate(token, key);
        KeyLegality.requireDerivable(key, meter);
        key.expiry().requireNotPassedBy(token.tid());
        try (DecoderKey decoderKey = key.decoderKeyOf(meter)) {
            return encode(token, decoderKey);
        }
    }

    /**
     * Makes a token under a decoder key; asks nothing about policy.
     *
     * @param token what the meter shall be told
     * @param key the decoder key in the meter; stays open
     */
    public TokenNumber encode(Token token, DecoderKey key) {
        long block = TokenFrame.of(token).block();
        FrameType type = token.frameType();
        return number(type, type.enciphered() ? TokenCipher.encrypt(key, block) : block);
    }

    /**
     * Makes a test token; it needs no key, for it stands in clear.
     *
     * @param token what the meter shall do or show
     */
    public TokenNumber encode(MeterTestToken token) {
        return number(token.frameType(), TokenFrame.of(token).block());
    }

    TokenNumber encode(Token token, TokenCipher cipher) {
        long block = TokenFrame.of(token).block();
        FrameType type = token.frameType();
        return number(type, type.enciphered() ? cipher.encrypt(block) : block);
    }

    private static TokenNumber number(FrameType type, long block) {
        return new TokenNumber(ClassBits.insert(block, type.tokenClass()));
    }

    private static void requireKeyType(TimedToken token, VendingKey key, MeterIdentity meter) {
        if (token.frameType().tokenClass() == FrameType.CREDIT) {
            key.type().requireCreditAllowed();
        }
        key.type().requireCarrier(meter.carrier());
        KeyLegality.requireAlgorithm(key.derivation(), meter.ea());
    }

    static void requireSameRegister(VendingKey key, MeterIdentity meter) {
        if (!key.sgc().digits().equals(meter.sgc().digits())) {
            throw new StsException(
                    StsError.E_SGC,
                    "The vending key is of supply group %s and the meter of %s.",
                    key.sgc().digits(),
                    meter.sgc().digits());
        }
        if (key.krn().value() != meter.krn().value()) {
            throw new StsException(
                    StsError.E_KEY_REVISION,
                    "The vending key has revision %d and the meter %d.",
                    key.krn().value(),
                    meter.krn().value());
        }
    }

    private static void requireSameBaseDate(TimedToken token, VendingKey key) {
        if (token.tid().baseDate() != key.baseDate()) {
            throw new StsException(
                    StsError.E_BASE_DATE,
                    "The token is counted from %d and the vending key from %d.",
                    token.tid().baseDate().year(),
                    key.baseDate().year());
        }
    }
}
