package org.utilitill.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.utilitill.journal.tape.Change.BatchTaken;
import org.utilitill.journal.tape.Fact.Registered;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;

/** What every batch of customers and meters keeps: parts in order, nothing twice, and an end that says what it had. */
final class BatchRules {

    private final MessageDigest sha = sha256();
    private final Set<String> accounts = new HashSet<>();
    private final Set<String> meters = new HashSet<>();
    private long batch;
    private int parts;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new JournalException(Code.FORMAT, "this Java has no SHA-256", e);
        }
    }

    /** Whether a part follows the one before it; a batch that another begins behind is over for good. */
    boolean follows(long seq, Registered part, String shaOfRecord) {
        if (part.part() == 1) {
            begin(part.batch());
        }
        parts++;
        sha.update(shaOfRecord.getBytes(US_ASCII));
        boolean fresh = part.customers().stream().allMatch(customer -> accounts.add(customer.account()))
                && part.meters().stream()
                        .allMatch(meter -> meters.add(meter.number().digits()));
        return fresh
                && part.batch() == batch
                && part.part() == parts
                && (part.part() == 1 ? part.batch() == seq : part.batch() < seq);
    }

    private void begin(long first) {
        batch = first;
        parts = 0;
        sha.reset();
        accounts.clear();
        meters.clear();
    }

    /** Whether the end of a batch fits the parts before it; a batch ends once. */
    boolean ends(BatchTaken taken) {
        boolean whole = batch != 0
                && taken.batch() == batch
                && taken.parts() == parts
                && taken.customers() == accounts.size()
                && taken.meters() == meters.size()
                && taken.sha256().equals(HexFormat.of().formatHex(sha.digest()));
        begin(0);
        return whole;
    }
}
