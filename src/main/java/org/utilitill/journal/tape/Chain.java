package org.utilitill.journal.tape;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain that ties each record to all before it: {@code sha = SHA-256(previous sha as hex ‖ body)}.
 *
 * <p>Anyone with the tape and any SHA-256 program can follow it. Not safe for several threads.
 */
final class Chain {

    /** What stands before the first record. */
    static final String ORIGIN = "0".repeat(64);

    private final MessageDigest sha256;

    Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String next(String previous, byte[] body, int from, int to) {
        sha256.update(previous.getBytes(US_ASCII));
        sha256.update(body, from, to - from);
        return HexFormat.of().formatHex(sha256.digest());
    }
}
