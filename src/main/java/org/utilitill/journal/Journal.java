package org.utilitill.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.utilitill.journal.index.H2Index;
import org.utilitill.journal.index.Projection;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeEntry;
import org.utilitill.journal.tape.TapeMark;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.journal.tape.TapeWrite;
import org.utilitill.registry.Shop;
import org.utilitill.sale.SaleEvent;

/**
 * The truth of the station.
 *
 * <p>An append goes in this order: the index takes the record in an open transaction and checks its constraints, the
 * tape takes it and forces it (from here it exists), the index commits. A power cut between the last two leaves the
 * index behind, and the next opening brings it up. Not safe for several threads.
 */
public final class Journal implements AutoCloseable {

    /** Number of the tape's format, in its first record. */
    public static final int FORMAT = 1;

    private final JournalFolder folder;
    private final FactCodec codec = new FactCodec();
    private final Tape tape;
    private H2Index index;
    private Registers registers;
    private final RecoveryReport recovery;
    private boolean indexBehind;
    private Instant lastTime;

    private Journal(JournalFolder folder) {
        this.folder = folder;
        Recovery.Joined joined = new Recovery(folder, codec).run();
        this.tape = joined.tape();
        this.index = joined.index();
        this.recovery = joined.report();
        this.registers = new Registers(tape, index, codec);
        this.lastTime = index.mark()
                .map(mark -> tape.at(mark.start(), (int) (mark.mark().offset() - mark.start())))
                .map(record -> Instant.ofEpochMilli(record.entry().utcMillis()))
                .orElse(Instant.EPOCH);
    }

    /**
     * Opens a journal and mends what the last run left.
     *
     * @throws JournalException {@code CHAIN_BROKEN}, {@code FORMAT}, {@code INDEX} or {@code FOLDER}
     */
    public static Journal open(JournalFolder folder) {
        if (!folder.exists()) {
            throw new JournalException(Code.FOLDER, "there is no journal here", null);
        }
        return new Journal(folder);
    }

    /**
     * Begins the tape of a new shop with everything that is known on its first day, in one forced write.
     *
     * @throws JournalException {@code FOLDER} when a tape is already there
     */
    public static void begin(JournalFolder folder, Instant now, Shop shop, List<Fact> facts) {
        if (folder.exists()) {
            throw new JournalException(Code.FOLDER, "there is a journal here already", null);
        }
        folder.create();
        FactCodec codec = new FactCodec();
        List<TapeEntry> entries = new ArrayList<>(facts.size() + 1);
        entries.add(codec.entry(new Fact.ShopSet(now, FORMAT, shop)));
        facts.forEach(fact -> entries.add(codec.entry(fact)));
        Path fresh = folder.tape().resolveSibling("journal.new");
        Tape.Opened opened = Tape.open(folder.files(), fresh, TapeMark.START, record -> {});
        try (Tape tape = opened.tape()) {
            tape.append(tape.prepare(entries));
        }
        giveItsName(fresh, folder.tape());
    }

    /** A tape has its name only when all of its first day is on the disk. */
    private static void giveItsName(Path fresh, Path tape) {
        try {
            Files.move(fresh, tape, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape can not be given its name", e);
        }
    }

    /**
     * Throws the index away and makes it anew from the tape.
     *
     * @return how many records it took
     */
    public static long rebuild(JournalFolder folder) {
        H2Index.delete(folder.index());
        try (Journal journal = open(folder)) {
            return journal.recovery().replayed();
        }
    }

    /** What opening had to mend. */
    public RecoveryReport recovery() {
        return recovery;
    }

    /** What the journal knows. */
    public Registers registers() {
        return registers;
    }

    /** Time of the last record, the floor under the station's clock. */
    public Instant lastTime() {
        return lastTime;
    }

    /**
     * Records an event of a sale; when this returns, it is durable.
     *
     * @throws JournalException {@code RULE_BROKEN}, {@code NOT_WRITTEN}: it does not exist; {@code NOT_CONFIRMED}: the
     *     next opening says whether it exists; {@code STOPPED}: an earlier write failed
     */
    public <E extends SaleEvent> Journaled<E> append(E event) {
        return new Journaled<>(event, append(new Fact.OfSale(event)));
    }

    private TapeRecord append(Fact fact) {
        bringIndexUp();
        TapeWrite write = tape.prepare(List.of(codec.entry(fact)));
        TapeRecord record = write.records().get(0);
        new Projection(index).add(record, fact);
        try {
            tape.append(write);
        } catch (JournalException e) {
            index.rollback();
            throw e;
        }
        lastTime = Instant.ofEpochMilli(record.entry().utcMillis());
        commitIndex();
        return record;
    }

    /** The record is on the tape already: an index that fails now is brought up before the next record. */
    private void commitIndex() {
        try {
            index.commit();
        } catch (JournalException e) {
            indexBehind = true;
        }
    }

    private void bringIndexUp() {
        if (!indexBehind) {
            return;
        }
        closeIndexQuietly();
        Recovery.Joined joined = new Recovery(folder, codec).run();
        joined.tape().close();
        index = joined.index();
        registers = new Registers(tape, index, codec);
        indexBehind = false;
    }

    private void closeIndexQuietly() {
        try {
            index.close();
        } catch (JournalException e) {
            // It failed before; what matters is that a new one opens.
            indexBehind = true;
        }
    }

    /** Brings the index's file to a state a power cut leaves readable. For idle moments: it takes a forced write. */
    public void checkpoint() {
        if (!indexBehind) {
            index.checkpoint();
        }
    }

    @Override
    public void close() {
        if (!indexBehind) {
            index.checkpoint();
        }
        index.close();
        tape.close();
    }
}
