package org.utilitill.sts;

import java.util.Optional;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.field.TokenBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Frame;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.sts.token.WaterFactorToken;

/**
 * Reads 20 digits as a meter would. A wrong key and a mistyped digit look the same: the check sum is wrong.
 */
public final class TokenDecoder {

    private static final int CREDIT = 0;
    private static final int MANAGEMENT = 2;
    private static final int RESERVED = 3;
    private static final int WATER_FACTOR = 7;

    /**
     * Reads what was typed; never throws for it.
     *
     * @param digits any text
     * @param key the decoder key of the meter; stays open
     * @param baseDate where the meter counts token identifiers from; the digits do not say it
     * @return the token, or the first of E_TOKEN_FORMAT, E_TOKEN_RANGE, E_CLASS_RESERVED, E_CRC and E_TOKEN_TYPE
     */
    public DecodeResult decode(String digits, DecoderKey key, BaseDate baseDate) {
        TokenBits bits;
        try {
            bits = TokenNumber.of(digits).bits();
        } catch (StsException refusal) {
            return new Undecodable(refusal.error());
        }
        int tokenClass = ClassBits.tokenClass(bits);
        if (tokenClass == RESERVED) {
            return new Undecodable(StsError.E_CLASS_RESERVED);
        }
        long block = ClassBits.block(bits);
        long plain = tokenClass == CREDIT || tokenClass == MANAGEMENT
                ? TokenCipher.of(key).decrypt(block)
                : block;
        return TokenFrame.read(tokenClass, plain)
                .map(frame -> result(frame, baseDate))
                .orElse(new Undecodable(StsError.E_CRC));
    }

    private static DecodeResult result(TokenFrame frame, BaseDate baseDate) {
        Optional<Token> token = token(frame, baseDate);
        if (token.isPresent()) {
            return new Decoded(token.get());
        }
        return new Undecodable(StsError.E_TOKEN_TYPE, Optional.of(new Frame(frame.type(), frame.content())));
    }

    private static Optional<Token> token(TokenFrame frame, BaseDate baseDate) {
        int subClass = frame.type().subClass();
        return switch (frame.type().tokenClass()) {
            case CREDIT ->
                service(subClass)
                        .map(service -> new CreditToken(service, frame.rnd(), frame.tid(baseDate), frame.value()));
            case MANAGEMENT ->
                subClass == WATER_FACTOR
                        ? Optional.of(new WaterFactorToken(frame.rnd(), frame.tid(baseDate), frame.value()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Service> service(int subClass) {
        for (Service service : Service.values()) {
            if (service.subClass() == subClass) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
