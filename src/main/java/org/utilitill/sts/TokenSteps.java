package org.utilitill.sts;

import java.util.Optional;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/**
 * Every value between what a token says and its digits, in the order they arise. They tell no key.
 *
 * @param type class and subclass
 * @param tid token identifier, if it has one
 * @param content 44 bits
 * @param crcMessage the 50 bits the check sum is taken over, without the byte that currency credit adds
 * @param crc 16 bits
 * @param plainBlock 64 bits
 * @param cipherBlock 64 bits, of class 1 the plain block
 * @param number the 66 bits with the class bits in their place, and the digits
 */
public record TokenSteps(
        FrameType type,
        Optional<TokenId> tid,
        long content,
        long crcMessage,
        int crc,
        long plainBlock,
        long cipherBlock,
        TokenNumber number) {

    /** The way of a token under a decoder key. */
    public static TokenSteps of(Token token, DecoderKey key) {
        long block = TokenFrame.of(token).block();
        return of(token, token.frameType().enciphered() ? TokenCipher.encrypt(key, block) : block);
    }

    /** The way of a test token, which needs no key. */
    public static TokenSteps of(MeterTestToken token) {
        return of(token, TokenFrame.of(token).block());
    }

    private static TokenSteps of(Token token, long cipherBlock) {
        TokenFrame frame = TokenFrame.of(token);
        return new TokenSteps(
                frame.type(),
                token instanceof TimedToken timed ? Optional.of(timed.tid()) : Optional.empty(),
                frame.content(),
                frame.crcMessage(),
                frame.crc(),
                frame.block(),
                cipherBlock,
                new TokenNumber(ClassBits.insert(cipherBlock, frame.type().tokenClass())));
    }
}
