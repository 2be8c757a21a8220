package org.utilitill.journal.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * The line of one record:
 *
 * <pre>
 * seq|utcMillis|type|actor|payload|previous sha|sha\n
 * └──────────── body ────────────┘
 * </pre>
 *
 * UTF-8, both shas 64 lower-case hex digits. The payload may hold bars; nothing else does.
 */
final class TapeLine {

    private static final int SHA = 64;
    /** Bar, previous sha, bar, sha, without the newline. */
    private static final int TAIL = 2 * (SHA + 1);

    private TapeLine() {}

    static byte[] body(long seq, TapeEntry entry) {
        return (seq + "|" + entry.utcMillis() + "|" + entry.type() + "|" + entry.actor() + "|" + entry.payload())
                .getBytes(UTF_8);
    }

    static byte[] withTail(byte[] body, String previous, String sha) {
        byte[] tail = ("|" + previous + "|" + sha + "\n").getBytes(UTF_8);
        byte[] line = new byte[body.length + tail.length];
        System.arraycopy(body, 0, line, 0, body.length);
        System.arraycopy(tail, 0, line, body.length, tail.length);
        return line;
    }

    /** Reads the bytes of a line without its newline; empty when they are not the record that must follow. */
    static Optional<TapeRecord> read(byte[] bytes, int from, int to, TapeMark before, Chain chain) {
        int bodyEnd = to - TAIL;
        if (bodyEnd <= from || bytes[bodyEnd] != '|' || bytes[bodyEnd + 1 + SHA] != '|') {
            return Optional.empty();
        }
        String sha = chain.next(before.sha(), bytes, from, bodyEnd);
        if (!matches(before.sha(), bytes, bodyEnd + 1) || !matches(sha, bytes, bodyEnd + SHA + 2)) {
            return Optional.empty();
        }
        TapeMark end = new TapeMark(before.seq() + 1, sha, before.offset() + (to - from) + 1);
        return parse(new String(bytes, from, bodyEnd - from, UTF_8), before, end);
    }

    /** Reads one whole line, newline included, by itself: number and previous sha are taken from the line. */
    static Optional<TapeRecord> readAlone(byte[] line, long offset, Chain chain) {
        int previousAt = line.length - TAIL;
        int bar = 0;
        while (bar < line.length && line[bar] >= '0' && line[bar] <= '9') {
            bar++;
        }
        if (previousAt <= bar || bar == 0 || bar > 18) {
            return Optional.empty();
        }
        long seq = Long.parseLong(new String(line, 0, bar, UTF_8));
        String previous = new String(line, previousAt, SHA, UTF_8);
        return read(line, 0, line.length - 1, new TapeMark(seq - 1, previous, offset), chain);
    }

    private static Optional<TapeRecord> parse(String body, TapeMark before, TapeMark end) {
        String[] parts = body.split("\\|", 5);
        if (parts.length < 5 || !parts[0].equals(Long.toString(end.seq())) || !parts[1].matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        TapeEntry entry = new TapeEntry(Long.parseLong(parts[1]), parts[2], parts[3], parts[4]);
        return Optional.of(new TapeRecord(end.seq(), entry, before.offset(), end));
    }

    private static boolean matches(String sha, byte[] bytes, int at) {
        for (int i = 0; i < SHA; i++) {
            if (bytes[at + i] != sha.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
