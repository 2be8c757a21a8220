package org.utilitill.sts;

import java.util.Optional;
import java.util.OptionalInt;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.field.TokenBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Frame;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.TokenNumber;

/**
 * Reads 20 digits as a meter would. A wrong key and a mistyped digit look the same: the check sum is wrong. A key that
 * is not the meter's passes by chance once in 65536 tokens.
 */
public final class TokenDecoder {

    /**
     * Reads what was typed; never throws for it.
     *
     * @param digits any text
     * @param key the decoder key of the meter; stays open
     * @param baseDate where the meter counts token identifiers from; the digits do not say it
     * @return the token, or the first of E_TOKEN_FORMAT, E_TOKEN_RANGE, E_CLASS_RESERVED, E_CRC and E_TOKEN_TYPE
     */
    public DecodeResult decode(String digits, DecoderKey key, BaseDate baseDate) {
        return decode(digits, TokenCipher.of(key), new TokenReader(baseDate, key.algorithm()));
    }

    /**
     * Reads what can be told without a key: a test token whole, of others the class.
     *
     * @param digits any text
     * @return a token of class 1, or the first of E_TOKEN_FORMAT, E_TOKEN_RANGE, E_CLASS_RESERVED, E_NO_KEY, E_CRC and
     *     E_TOKEN_TYPE
     */
    public DecodeResult decodeWithoutKey(String digits) {
        try {
            TokenBits bits = TokenNumber.of(digits).bits();
            int tokenClass = ClassBits.tokenClass(bits);
            if (tokenClass == FrameType.CREDIT || tokenClass == FrameType.MANAGEMENT) {
                return new Undecodable(StsError.E_NO_KEY, tokenClass);
            }
            // Neither base date nor algorithm has a place in a token of class 1.
            return ofPlain(
                    tokenClass, ClassBits.block(bits), new TokenReader(BaseDate.Y1993, EncryptionAlgorithm.EA07));
        } catch (StsException refusal) {
            return new Undecodable(refusal.error());
        }
    }

    DecodeResult decode(String digits, TokenCipher cipher, TokenReader reader) {
        try {
            TokenBits bits = TokenNumber.of(digits).bits();
            int tokenClass = ClassBits.tokenClass(bits);
            boolean enciphered = tokenClass == FrameType.CREDIT || tokenClass == FrameType.MANAGEMENT;
            long block = ClassBits.block(bits);
            return ofPlain(tokenClass, enciphered ? cipher.decrypt(block) : block, reader);
        } catch (StsException refusal) {
            return new Undecodable(refusal.error());
        }
    }

    private static DecodeResult ofPlain(int tokenClass, long plainBlock, TokenReader reader) {
        if (tokenClass == FrameType.RESERVED) {
            return new Undecodable(StsError.E_CLASS_RESERVED, tokenClass);
        }
        return TokenFrame.read(tokenClass, plainBlock)
                .map(frame -> ofFrame(frame, reader))
                .orElseGet(() -> new Undecodable(StsError.E_CRC, tokenClass));
    }

    private static DecodeResult ofFrame(TokenFrame frame, TokenReader reader) {
        return reader.read(frame)
                .<DecodeResult>map(Decoded::new)
                .orElseGet(() -> new Undecodable(
                        StsError.E_TOKEN_TYPE,
                        OptionalInt.of(frame.type().tokenClass()),
                        Optional.of(new Frame(frame.type(), frame.content()))));
    }
}
