package org.utilitill.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.JournalVerdict.Kind;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeEntry;
import org.utilitill.journal.tape.TapeMark;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SellOrder;

/** Whatever is done to a tape behind the station's back, the check names the first bad record. */
class TapeDamageTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:00:00Z");
    private Path tape = Path.of("");
    private byte[] good = new byte[0];

    @BeforeEach
    void sellSome() throws IOException {
        try (TestShop shop = TestShop.at(home, clock)) {
            for (int i = 0; i < 4; i++) {
                Known known = (Known) shop.vending().find(TestShop.METER);
                Quoted quote = (Quoted) shop.vending().quote(known.card(), "150");
                shop.vending()
                        .sell(new SellOrder(
                                UUID.randomUUID(),
                                TestShop.CASHIER,
                                quote,
                                quote.quote().total(),
                                Channel.SCREEN,
                                false));
            }
        }
        tape = home.resolve("tape").resolve("journal.tape");
        good = Files.readAllBytes(tape);
    }

    @Test
    void aWholeTapeHasNoProblem() {
        JournalVerdict verdict = check();
        assertThat(verdict.problem()).isEmpty();
        assertThat(verdict.sales()).isEqualTo(4);
        assertThat(verdict.tornBytes()).isZero();
    }

    @Test
    void everyChangedByteIsFoundAtItsRecord() throws IOException {
        Random random = new Random(20260302);
        int lastRecord = startOf(records().size() - 1);
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt(lastRecord);
            byte[] changed = good.clone();
            changed[at] ^= (byte) (1 << random.nextInt(7));
            Files.write(tape, changed);
            assertThat(check().problem())
                    .as("byte %d", at)
                    .get()
                    .satisfies(problem -> assertThat(problem.record()).isEqualTo(recordAt(at)));
        }
    }

    @Test
    void aRecordCutOutIsFound() throws IOException {
        List<String> records = records();
        records.remove(9);
        write(records);
        assertThat(check().problem())
                .get()
                .extracting(JournalVerdict.Problem::record, JournalVerdict.Problem::kind)
                .containsExactly(10L, Kind.CHAIN);
    }

    @Test
    void twoRecordsSwappedAreFound() throws IOException {
        List<String> records = records();
        Collections.swap(records, 10, 11);
        write(records);
        assertThat(check().problem())
                .get()
                .extracting(JournalVerdict.Problem::record)
                .isEqualTo(11L);
    }

    @Test
    void aRecordPutInTwiceIsFound() throws IOException {
        List<String> records = records();
        records.add(8, records.get(7));
        write(records);
        assertThat(check().problem())
                .get()
                .extracting(JournalVerdict.Problem::record)
                .isEqualTo(9L);
    }

    @Test
    void aTailTornAtAnyByteIsCutAndNothingBeforeItIsLost() throws IOException {
        int last = startOf(records().size() - 1);
        for (int length = last; length < good.length; length++) {
            Files.write(tape, Arrays.copyOf(good, length));
            JournalVerdict verdict = check();
            assertThat(verdict.problem()).as("cut at %d", length).isEmpty();
            assertThat(verdict.tornBytes()).isEqualTo(length - last);
            assertThat(verdict.records()).isEqualTo(records().size() - 1);
        }
    }

    @Test
    void aStationDoesNotOpenOverABrokenTape() throws IOException {
        byte[] changed = good.clone();
        changed[good.length / 2] ^= 1;
        Files.write(tape, changed);
        Files.delete(home.resolve("index").resolve("journal.mv.db"));
        assertThatThrownBy(() -> Journal.open(JournalFolder.below(home)))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        e -> assertThat(e.code()).isEqualTo(JournalException.Code.CHAIN_BROKEN));
        assertThat(Files.readAllBytes(tape)).isEqualTo(changed);
    }

    @Test
    void aTapeOfANewerFormatIsNotOpened() throws IOException {
        Path newer = home.resolve("newer");
        JournalFolder folder = JournalFolder.below(newer);
        TestShop.at(newer, clock).close();
        try (Tape tape = rewritten(folder)) {
            assertThat(tape.end().seq()).isPositive();
        }
        assertThatThrownBy(() -> Journal.open(folder))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.code()).isEqualTo(JournalException.Code.FORMAT));
    }

    /** The same tape with its first record saying a format that does not exist yet, the chain made anew. */
    private static Tape rewritten(JournalFolder folder) throws IOException {
        List<TapeEntry> entries = new ArrayList<>();
        Tape.read(folder.files(), folder.tape(), record -> entries.add(record.entry()));
        TapeEntry first = entries.get(0);
        String payload = first.payload().replace("\"format\":1", "\"format\":2");
        entries.set(0, new TapeEntry(first.utcMillis(), first.type(), first.actor(), payload));
        Files.delete(folder.tape());
        Tape tape = Tape.open(folder.files(), folder.tape(), TapeMark.START, record -> {})
                .tape();
        tape.append(tape.prepare(entries));
        return tape;
    }

    private JournalVerdict check() {
        return new JournalCheck(JournalFolder.below(home)).run(false);
    }

    private List<String> records() {
        return new ArrayList<>(Arrays.asList(new String(good, UTF_8).split("(?<=\n)")));
    }

    private void write(List<String> records) throws IOException {
        Files.writeString(tape, String.join("", records));
    }

    /** Offset of a record counted from 0. */
    private int startOf(int record) {
        return String.join("", records().subList(0, record)).getBytes(UTF_8).length;
    }

    /** Number of the record, from 1, that holds a byte. */
    private long recordAt(int offset) {
        long record = 1;
        for (int i = 0; i < offset; i++) {
            record += good[i] == '\n' ? 1 : 0;
        }
        return record;
    }
}
