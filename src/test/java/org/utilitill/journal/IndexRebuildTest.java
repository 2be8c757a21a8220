package org.utilitill.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SellOrder;

/** The index can be lost, damaged or swapped at will: the tape brings it back. */
class IndexRebuildTest {

    /** What happened to the index's file while the station was closed. */
    private enum Damage {
        DELETED,
        EMPTIED,
        HALVED,
        PAGES_OVERWRITTEN,
        FROM_ANOTHER_SHOP,
        FROM_EARLIER
    }

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.at("2026-03-02T14:00:00Z");
    private Path home = Path.of("");
    private Path index = Path.of("");
    private Path earlier = Path.of("");
    private Money credit = Money.parse("KES 0");

    @BeforeEach
    void sellSome() throws IOException {
        home = folder.resolve("shop");
        index = home.resolve("index").resolve("journal.mv.db");
        earlier = folder.resolve("earlier.mv.db");
        sell(home, 3);
        Files.copy(index, earlier);
        credit = sell(home, 4);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aDamagedIndexComesBackFromTheTape(Damage damage) throws IOException {
        damage(damage);

        try (TestShop shop = TestShop.at(home, clock)) {
            assertThat(shop.vending().credit()).isEqualTo(credit);
            assertThat(shop.journal().registers().nextReceipt()).isEqualTo(8);
        }
        JournalVerdict verdict = new JournalCheck(JournalFolder.below(home)).run(true);
        assertThat(verdict.problem()).as("%s", verdict).isEmpty();
        assertThat(verdict.indexCompared()).isTrue();
    }

    @Test
    void aRebuildAnswersHowManyRecordsItTook() {
        JournalVerdict verdict = new JournalCheck(JournalFolder.below(home)).run(true);
        assertThat(Journal.rebuild(JournalFolder.below(home))).isEqualTo(verdict.records());
    }

    private void damage(Damage damage) throws IOException {
        switch (damage) {
            case DELETED -> Files.delete(index);
            case EMPTIED -> Files.write(index, new byte[0]);
            case HALVED -> {
                try (RandomAccessFile file = new RandomAccessFile(index.toFile(), "rw")) {
                    file.setLength(file.length() / 2);
                }
            }
            case PAGES_OVERWRITTEN -> overwritePages(new Random(4711));
            case FROM_ANOTHER_SHOP -> {
                Path other = folder.resolve("other");
                sell(other, 9);
                Files.copy(
                        other.resolve("index").resolve("journal.mv.db"),
                        index,
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            case FROM_EARLIER -> Files.copy(earlier, index, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void overwritePages(Random random) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(index.toFile(), "rw")) {
            byte[] noise = new byte[4096];
            for (long page : List.of(0L, 1L, file.length() / 8192)) {
                random.nextBytes(noise);
                file.seek(page * 4096);
                file.write(noise);
            }
        }
    }

    private Money sell(Path shopFolder, int sales) {
        try (TestShop shop = TestShop.at(shopFolder, clock)) {
            for (int i = 0; i < sales; i++) {
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
                clock.pass(Duration.ofMinutes(1));
            }
            return shop.vending().credit();
        }
    }
}
