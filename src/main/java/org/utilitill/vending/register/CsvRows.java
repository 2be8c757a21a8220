package org.utilitill.vending.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.form.FieldRule;

/** The rows of a file, none held longer than 64 KiB: the rest of a longer one is passed over. UTF-8 or refused. */
final class CsvRows implements Closeable {

    /** The longest row that is held, in bytes. */
    static final int MOST = 64 * 1024;

    private static final int MARK = 0xFEFF;
    private static final int BUFFER = 1 << 16;

    /**
     * One row.
     *
     * @param line where it begins, counted from 1
     * @param text without what ends it; of a row with a fault only what can be shown of it
     * @param fault what is wrong with it before anyone reads its cells; null for nothing
     */
    record Row(int line, String text, @Nullable FieldRule fault) {}

    private final MessageDigest sha;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int at;
    private final byte[] held = new byte[MOST];
    private int length;
    private int line = 1;
    private long bytes;
    private boolean first = true;

    private CsvRows(InputStream file, MessageDigest sha) {
        this.sha = sha;
        this.in = new DigestInputStream(file, sha);
    }

    static CsvRows of(Path file) throws IOException {
        try {
            return new CsvRows(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Where in a row a byte stands, as far as quotes are concerned. */
    private enum Place {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_ENDS
    }

    /** The next row that is not blank; empty at the end of the file. */
    Optional<Row> next() throws IOException {
        Optional<Row> row = any();
        while (row.isPresent() && row.get().text().isBlank() && row.get().fault() == null) {
            row = any();
        }
        return row;
    }

    private Optional<Row> any() throws IOException {
        int began = line;
        length = 0;
        boolean some = false;
        boolean tooLong = false;
        Place place = Place.CELL_BEGINS;
        for (int b = read(); b >= 0; b = read()) {
            some = true;
            bytes++;
            if (b == '\n') {
                line++;
                if (place != Place.QUOTED || tooLong) {
                    break;
                }
            }
            tooLong |= length == MOST;
            if (!tooLong) {
                held[length++] = (byte) b;
                place = after(place, b);
            }
        }
        return some ? Optional.of(row(began, tooLong)) : Optional.empty();
    }

    /** The stream's own buffers ask for a lock for each byte. */
    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private static Place after(Place place, int b) {
        if (place == Place.QUOTED) {
            return b == '"' ? Place.QUOTE_ENDS : Place.QUOTED;
        }
        if (b == '"') {
            return place == Place.PLAIN ? Place.PLAIN : Place.QUOTED;
        }
        return b == ',' || b == ';' || b == '\t' ? Place.CELL_BEGINS : Place.PLAIN;
    }

    private Row row(int began, boolean tooLong) {
        int end = length > 0 && held[length - 1] == '\r' ? length - 1 : length;
        if (tooLong) {
            return new Row(began, shown(end), FieldRule.LINE_LONG);
        }
        try {
            String text = decoder.decode(ByteBuffer.wrap(held, 0, end)).toString();
            boolean marked = first && !text.isEmpty() && text.charAt(0) == MARK;
            first = false;
            return new Row(began, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            first = false;
            return new Row(began, shown(end), FieldRule.NOT_UTF8);
        }
    }

    /** The beginning of a row that can not be read, as plain letters. */
    private String shown(int end) {
        byte[] beginning = Arrays.copyOf(held, Math.min(end, 80));
        return new String(beginning, StandardCharsets.US_ASCII).replace('\uFFFD', '?');
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** SHA-256 of the file, once it was read to its end. */
    String sha256() {
        return HexFormat.of().formatHex(sha.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
