package org.utilitill.vending.register;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Change.BatchTaken;
import org.utilitill.journal.tape.Fact;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;

/** Writes a batch part by part; it counts once the change that {@link #whole} answers is on the tape. */
final class BatchWriter {

    private final Journal journal;
    private final Supplier<Instant> now;
    private final String actor;
    private final MessageDigest sha;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Meter> meters = new ArrayList<>();
    private long batch;
    private int parts;
    private long allCustomers;
    private long allMeters;

    BatchWriter(Journal journal, Supplier<Instant> now, String actor) {
        this.journal = journal;
        this.now = now;
        this.actor = actor;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    void add(RowCheck.News news) {
        news.customer().ifPresent(customers::add);
        news.meter().ifPresent(meters::add);
    }

    /** Writes what was added since the last time, as one part. */
    void flush() {
        if (customers.isEmpty() && meters.isEmpty()) {
            return;
        }
        long number = batch == 0 ? journal.nextBatch() : batch;
        Fact.Registered part = new Fact.Registered(now.get(), actor, number, parts + 1, customers, meters);
        sha.update(journal.append(part).sha().getBytes(US_ASCII));
        batch = number;
        parts++;
        allCustomers += customers.size();
        allMeters += meters.size();
        customers.clear();
        meters.clear();
    }

    long customers() {
        return allCustomers;
    }

    long meters() {
        return allMeters;
    }

    /** What makes the batch count; empty when there was nothing to write. */
    Optional<Change> whole() {
        return batch == 0
                ? Optional.empty()
                : Optional.of(new BatchTaken(
                        batch, parts, allCustomers, allMeters, HexFormat.of().formatHex(sha.digest())));
    }
}
