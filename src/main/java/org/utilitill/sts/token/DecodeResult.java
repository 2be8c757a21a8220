package org.utilitill.sts.token;

import java.util.Optional;
import java.util.OptionalInt;
import org.utilitill.sts.field.StsError;

/** What reading 20 digits answers: the token, or which check failed. */
public sealed interface DecodeResult {

    /**
     * The digits are a token, of class 1 or made with this key.
     *
     * @param token what it says
     */
    record Decoded(Token token) implements DecodeResult {}

    /**
     * The digits are no token that can be read.
     *
     * @param error E_TOKEN_FORMAT, E_TOKEN_RANGE, E_CLASS_RESERVED, E_NO_KEY, E_CRC or E_TOKEN_TYPE
     * @param tokenClass the class, which can be told as soon as there are 66 bits
     * @param frame with E_TOKEN_TYPE, what the check sum proved: a genuine token of a type that is not known here
     */
    record Undecodable(StsError error, OptionalInt tokenClass, Optional<Frame> frame) implements DecodeResult {

        /** A refusal of which nothing more is known. */
        public Undecodable(StsError error) {
            this(error, OptionalInt.empty(), Optional.empty());
        }

        /** A refusal after the class was told. */
        public Undecodable(StsError error, int tokenClass) {
            this(error, OptionalInt.of(tokenClass), Optional.empty());
        }
    }

    /**
     * A genuine frame whose type is not known here.
     *
     * @param type class and subclass
     * @param content the 44 bits between subclass and check sum
     */
    record Frame(FrameType type, long content) {

        /** The token identifier in it, if its type has one. */
        public Optional<TokenId> tid(BaseDate baseDate) {
            return type.timed() ? Optional.of(TokenId.in(content, baseDate)) : Optional.empty();
        }
    }
}
