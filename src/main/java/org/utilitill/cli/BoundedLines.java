package org.utilitill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a stream, none held longer than 64 KiB: the rest of a longer one is passed over. */
final class BoundedLines {

    private static final int MOST = 64 * 1024;

    private final InputStream in;

    BoundedLines(InputStream in) {
        this.in = in;
    }

    /** A line, and whether it was too long to be held whole. */
    record Line(String text, boolean tooLong) {}

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            length++;
            if (length <= MOST) {
                bytes.write(next);
            }
            next = in.read();
        }
        return Optional.of(new Line(bytes.toString(UTF_8).strip(), length > MOST));
    }
}
