package org.utilitill.sts;

import java.util.Optional;
import org.utilitill.sts.field.Crc16;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.Token;

/**
 * A token between its meaning and its cipher: class, subclass and 44 bits of content, with the check sum over them.
 *
 * <pre>
 *  65 64 | 63    60 | 59                                     16 | 15          0
 *  class | subclass | content                                   | CRC            66 bits; the lower 64 are enciphered
 *    2        4                        44                            16
 * </pre>
 *
 * The CRC is taken over the 50 bits class, subclass and content, so the class is protected although it is not
 * enciphered.
 */
record TokenFrame(FrameType type, long content) {

    private static final int SUB_CLASS_SHIFT = 60;
    private static final int CLASS_SHIFT = 48;
    private static final int SUB_CLASS_IN_MESSAGE_SHIFT = 44;
    private static final int CONTENT_SHIFT = 16;
    private static final long CONTENT_MASK = (1L << 44) - 1;
    private static final int SIXTEEN_BITS = 0xFFFF;

    static TokenFrame of(Token token) {
        return new TokenFrame(token.frameType(), token.content());
    }

    /** The frame in a plain block, if its check sum is right. */
    static Optional<TokenFrame> read(int tokenClass, long block) {
        int subClass = (int) (block >>> SUB_CLASS_SHIFT);
        long content = block >>> CONTENT_SHIFT & CONTENT_MASK;
        TokenFrame frame = new TokenFrame(FrameType.of(tokenClass, subClass), content);
        return frame.crc() == (block & SIXTEEN_BITS) ? Optional.of(frame) : Optional.empty();
    }

    /** The 64 bits that are enciphered. */
    long block() {
        return (long) type.subClass() << SUB_CLASS_SHIFT | content << CONTENT_SHIFT | crc();
    }

    /** The 50 bits the check sum is taken over. */
    long crcMessage() {
        return (long) type.tokenClass() << CLASS_SHIFT | (long) type.subClass() << SUB_CLASS_IN_MESSAGE_SHIFT | content;
    }

    int crc() {
        return type.currency() ? Crc16.ofCurrency(crcMessage()) : Crc16.of(crcMessage());
    }
}
