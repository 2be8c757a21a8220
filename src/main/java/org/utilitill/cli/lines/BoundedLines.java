package org.utilitill.cli.lines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Lines of a stream, none held longer than a bound: the rest of a longer one is passed over. */
public final class BoundedLines {

    /** The longest line that is usually held, in bytes. */
    public static final int MOST = 64 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] held;
    private boolean begun;

    /** Lines of UTF-8 text, {@link #MOST} bytes at most. */
    public BoundedLines(InputStream in) {
        this(in, MOST);
    }

    /**
     * Lines of UTF-8 text.
     *
     * @param most the longest that is held, in bytes
     */
    public BoundedLines(InputStream in, int most) {
        this.in = new BufferedInputStream(in);
        this.held = new byte[most];
    }

    /** What can be wrong with a line before anyone reads it. */
    public enum Fault {
        /** It is text. */
        NONE,
        /** It is longer than {@link #MOST} bytes. */
        TOO_LONG,
        /** Its bytes are not UTF-8. */
        NOT_UTF8
    }

    /**
     * One line.
     *
     * @param text without what ends it; empty if something is wrong with it
     * @param fault what is wrong with it
     */
    public record Line(String text, Fault fault) {}

    /** The next line; empty at the end of the stream. A byte order mark before the first is no part of it. */
    public Optional<Line> next() throws IOException {
        if (!begun) {
            begun = true;
            skipByteOrderMark();
        }
        int octet = in.read();
        if (octet < 0) {
            return Optional.empty();
        }
        int length = 0;
        while (octet >= 0 && octet != '\n') {
            if (length < held.length) {
                held[length] = (byte) octet;
            }
            length = Math.min(length + 1, held.length + 1);
            octet = in.read();
        }
        return Optional.of(line(length));
    }

    /** Never waits for more than the next byte, for a line may be shorter than the mark. */
    private void skipByteOrderMark() throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        for (byte octet : BYTE_ORDER_MARK) {
            if (in.read() != (octet & 0xFF)) {
                in.reset();
                return;
            }
        }
    }

    private Line line(int length) {
        try {
            if (length > held.length) {
                return new Line("", Fault.TOO_LONG);
            }
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(held, 0, length));
            return new Line(text.toString().strip(), Fault.NONE);
        } catch (CharacterCodingException refusal) {
            return new Line("", Fault.NOT_UTF8);
        } finally {
            // A line may have held a key.
            Arrays.fill(held, (byte) 0);
        }
    }
}
