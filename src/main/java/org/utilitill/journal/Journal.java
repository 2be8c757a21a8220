package org.utilitill.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.utilitill.journal.index.H2Index;
import org.utilitill.journal.register.OpenBatch;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Change.PersonSet;
import org.utilitill.journal.tape.Change.UtilitySet;
import org.utilitill.journal.tape.DiskTapeFiles;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeEntry;
import org.utilitill.journal.tape.TapeMark;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.journal.tape.TapeWrite;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleMade;
import org.utilitill.sts.token.TokenId;

/**
 * The truth of the station.
 *
 * <p>A sale goes in this order: the index takes it in an open transaction and checks its constraints, the tape takes it
 * and forces it (from here it exists), its reveal goes onto the tape, the index commits. A power cut before the last
 * leaves the index behind, and the next opening brings it up. Not safe for several threads.
 */
public final class Journal implements AutoCloseable {

    /** Number of the tape's format, in its first record. */
    public static final int FORMAT = 1;

    private static final int PARTS_A_COMMIT = 10;

    private final JournalFolder folder;
    private final FactCodec codec = new FactCodec();
    private final Tape tape;
    private IndexFollower follower;
    private Registers registers;
    private final RecoveryReport recovery;
    private Money credit;
    private long nextReceipt;
    private final LastTids lastTids = new LastTids();
    private final OpenBatch openBatch = new OpenBatch();
    private Instant lastTime;
    private Consumer<Fact> listener = fact -> {};

    private Journal(JournalFolder folder) {
        this.folder = folder;
        Recovery.Joined joined = new Recovery(folder, codec).run();
        folder.indexOpens();
        this.tape = joined.tape();
        this.follower = new IndexFollower(joined.index());
        this.recovery = joined.report();
        this.registers = new Registers(tape, joined.index(), codec);
        this.credit = registers.credit();
        this.nextReceipt = registers.nextReceipt();
        this.lastTime = joined.index()
                .mark()
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
        Path fresh = folder.tape().resolveSibling("journal.new");
        forget(fresh);
        H2Index.delete(folder.index());
        FactCodec codec = new FactCodec();
        List<TapeEntry> entries = new ArrayList<>(facts.size() + 1);
        entries.add(codec.entry(new Fact.ShopSet(now, FORMAT, shop)));
        facts.forEach(fact -> entries.add(codec.entry(fact)));
        Tape.Opened opened = Tape.open(folder.files(), fresh, TapeMark.START, record -> {});
        try (Tape tape = opened.tape()) {
            tape.append(tape.prepare(entries));
        }
        giveItsName(fresh, folder.tape());
    }

    /** A first day that was cut short never was. */
    private static void forget(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "an unfinished tape can not be removed", e);
        }
    }

    /** A tape has its name only when all of its first day is on the disk. */
    private static void giveItsName(Path fresh, Path tape) {
        try {
            Files.move(fresh, tape, StandardCopyOption.ATOMIC_MOVE);
            DiskTapeFiles.forceFolder(tape.toAbsolutePath().resolveSibling(""));
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

    /** Loads what the first sale needs, so that its customer does not wait for it; may run on any thread. */
    public static void warmUp() {
        H2Index.warmUp();
    }

    /** What opening had to mend. */
    public RecoveryReport recovery() {
        return recovery;
    }

    /** What the journal knows. */
    public Registers registers() {
        follower.settle();
        bringIndexUp();
        return registers;
    }

    /** Reads customers and meters on another thread, beside this journal. */
    public RegisterReader reader() {
        return new RegisterReader(folder);
    }

    /**
     * Tells a listener of every record from now on, as soon as it is durable. The listener must not ask the journal
     * before the record's writer has returned.
     */
    public void onRecord(Consumer<Fact> heard) {
        listener = heard;
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

    /**
     * Records an act; when this returns, it is durable.
     *
     * @throws JournalException as for an event of a sale
     */
    public Journaled<Fact.Acted> append(Fact.Acted acted) {
        return new Journaled<>(acted, append((Fact) acted));
    }

    /** The number that a batch of customers and meters gets whose first part is the next record. */
    public long nextBatch() {
        return tape.end().seq() + 1;
    }

    /**
     * Records a part of a batch of customers and meters. It is durable when this returns, and counts once an act says
     * {@link org.utilitill.journal.tape.Change.BatchTaken}. One part is one forced write, so that sales find room
     * between parts and a cut leaves no hole before a whole record.
     *
     * @throws JournalException as for an event of a sale
     */
    public Journaled<Fact.Registered> append(Fact.Registered part) {
        openBatch.before(nextBatch(), part);
        TapeRecord record = append((Fact) part);
        openBatch.after();
        if (part.part() % PARTS_A_COMMIT == 0) {
            follower.settle();
        }
        return new Journaled<>(part, record);
    }

    private TapeRecord append(Fact fact) {
        bringIndexUp();
        TapeWrite write = tape.prepare(List.of(codec.entry(fact)));
        TapeRecord record = write.records().get(0);
        try {
            follower.before(record, fact);
            tape.append(write);
        } catch (JournalException e) {
            follower.takeBack(fact);
            throw e;
        }
        lastTime = Instant.ofEpochMilli(record.entry().utcMillis());
        remember(fact);
        follower.after(record, fact);
        return record;
    }

    private void remember(Fact fact) {
        listener.accept(fact);
        if (fact instanceof Fact.Acted acted) {
            acted.change().ifPresent(this::remember);
        }
        registers.tariffs().take(fact);
        if (fact instanceof Fact.OfSale event && event.event() instanceof SaleMade made) {
            credit = made.creditLeft();
            nextReceipt = made.receipt().counter() + 1;
            lastTids.used(made);
        }
    }

    private void remember(Change change) {
        if (change instanceof PersonSet) {
            registers.peopleChanged();
        } else if (change instanceof UtilitySet set) {
            registers.changed(set.utility());
        }
    }

    /** What is left of the agent's credit. */
    public Money credit() {
        return credit;
    }

    /** The highest TID ever used for a meter under its base date. */
    public Optional<TokenId> lastTid(Meter meter) {
        return lastTids.of(meter, registers());
    }

    /** The counter of the next receipt. */
    public long nextReceipt() {
        return nextReceipt;
    }

    /** An index that failed is brought up from the tape, unless the tape itself has stopped. */
    private void bringIndexUp() {
        if (!follower.behind() || tape.stopped()) {
            return;
        }
        follower.abandon();
        Recovery.Joined joined = new Recovery(folder, codec).run();
        joined.tape().close();
        follower = new IndexFollower(joined.index());
        registers = new Registers(tape, joined.index(), codec);
    }

    /** Brings the index's file to a state a power cut leaves readable. For idle moments: it takes a forced write. */
    public void checkpoint() {
        follower.checkpoint();
    }

    @Override
    public void close() {
        if (follower.close()) {
            folder.indexClosed();
        }
        tape.close();
    }
}
