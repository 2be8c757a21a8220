package org.utilitill.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.index.IndexFile;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleMade;
import org.utilitill.testkit.PowerCutDisk;
import org.utilitill.testkit.PowerCutDisk.Kind;
import org.utilitill.testkit.PowerCutDisk.Op;
import org.utilitill.testkit.PowerCutDisk.Remains;
import org.utilitill.testkit.PowerCutPath;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;

/**
 * Power cuts at every row of "one sale": the disk keeps what was forced and does as it likes with the rest. Whatever
 * it leaves, no sale that was answered is lost, no token that could have been seen is off the tape, no minute is used
 * twice, and the credit adds up.
 */
class PowerCutIT {

    private static final int IMAGES = 400;
    private static final int SALES = 60;
    private static final int LEAST_OF_A_ROW = 20;
    private static final TestClock CLOCK = TestClock.at("2026-03-02T14:00:00Z");

    /** Where in a sale the power went, told by the last thing that reached the tape. */
    private enum Row {
        BEFORE_THE_RECORD,
        SALE_WRITTEN,
        SALE_FORCED,
        REVEAL_WRITTEN,
        REVEAL_FORCED,
        PRINT_WRITTEN,
        PRINT_FORCED,
        COPY
    }

    /** What the shop had answered when so many things had been done to the disk. */
    private record Answered(int operations, SaleMade sale) {}

    @TempDir
    Path folder;

    private final List<Answered> answered = new ArrayList<>();

    @Test
    void noPowerCutLosesAnAnsweredSaleOrShowsATokenOffTheTape() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        Path first = folder.resolve("first");
        TestShop.at(first, CLOCK).close();
        // An open station has forced this mark away.
        Files.delete(first.resolve("tape").resolve("index.closed"));
        Path live = copy(first, folder.resolve("live"));
        PowerCutDisk disk = new PowerCutDisk(live);
        work(disk, live, random);

        Map<Row, Integer> rows = new EnumMap<>(Row.class);
        int mended = 0;
        for (int i = 0; i < IMAGES; i++) {
            int cut = cutFor(disk, Row.values()[i % Row.values().length], random);
            Remains remains = Remains.values()[random.nextInt(Remains.values().length)];
            Path image = copy(first, folder.resolve("image" + i));
            disk.image(image, cut, remains, random);
            mended += check(image, cut, "seed %d image %d cut %d %s".formatted(seed, i, cut, remains)) ? 1 : 0;
            rows.merge(rowAt(disk.log(), cut), 1, Integer::sum);
            delete(image);
        }
        assertThat(rows.keySet())
                .as("rows of a sale that were cut, seed %d", seed)
                .contains(Row.values());
        assertThat(rows.values()).allMatch(count -> count >= LEAST_OF_A_ROW);
        assertThat(mended)
                .as("images in which something had to be mended, seed %d", seed)
                .isPositive();
    }

    private void work(PowerCutDisk disk, Path live, Random random) {
        JournalFolder journal = new JournalFolder(
                live.resolve("tape").resolve("journal.tape"),
                PowerCutPath.on(disk, live.resolve("index").resolve("journal")),
                disk);
        try (TestShop shop = TestShop.on(journal, CLOCK)) {
            for (int i = 0; i < SALES; i++) {
                RevealedSale sale = sell(shop);
                answered.add(new Answered(disk.length(), sale.made()));
                shop.vending().print(sale, TestShop.CASHIER);
                if (random.nextInt(3) == 0) {
                    shop.vending().copyOfLast(TestShop.CASHIER, CopyReason.JAM);
                }
                if (random.nextInt(4) == 0) {
                    shop.vending().idle();
                }
                CLOCK.pass(Duration.ofSeconds(random.nextInt(90)));
            }
        }
    }

    private static RevealedSale sell(TestShop shop) {
        Known known = (Known) shop.vending().find(TestShop.METER);
        Quoted quote = (Quoted) shop.vending().quote(known.card(), "150");
        SaleOutcome outcome = shop.vending()
                .sell(new SellOrder(
                        UUID.randomUUID(),
                        TestShop.CASHIER,
                        quote,
                        quote.quote().total(),
                        Channel.SCREEN,
                        false));
        return ((Completed) outcome).sale();
    }

    /** A cut at a random one of the places that belong to a row. */
    private static int cutFor(PowerCutDisk disk, Row row, Random random) {
        List<Op> log = disk.log();
        List<Integer> places = new ArrayList<>();
        for (int cut = 0; cut <= log.size(); cut++) {
            if (rowAt(log, cut) == row) {
                places.add(cut);
            }
        }
        return places.get(random.nextInt(places.size()));
    }

    private static Row rowAt(List<Op> log, int cut) {
        boolean forced = false;
        for (int i = cut - 1; i >= 0; i--) {
            Op op = log.get(i);
            if (!op.file().endsWith(".tape")) {
                continue;
            }
            if (op.kind() == Kind.FORCE) {
                forced = true;
            } else if (op.kind() == Kind.WRITE) {
                return rowOf(new String(op.bytes(), UTF_8).split("\\|")[2], forced);
            }
        }
        return Row.BEFORE_THE_RECORD;
    }

    private static Row rowOf(String type, boolean forced) {
        return switch (type) {
            case "SALE" -> forced ? Row.SALE_FORCED : Row.SALE_WRITTEN;
            case "REVEAL" -> forced ? Row.REVEAL_FORCED : Row.REVEAL_WRITTEN;
            case "PRINT" -> forced ? Row.PRINT_FORCED : Row.PRINT_WRITTEN;
            default -> Row.COPY;
        };
    }

    /** Starts the station on what is left, as after a real cut; answers whether anything had to be mended. */
    private boolean check(Path image, int cut, String which) {
        Map<UUID, Boolean> revealed = new HashMap<>();
        boolean mended;
        IndexFile index = IndexFile.look(JournalFolder.below(image).index());
        assertThat(index.found())
                .as("%s: our own index, %s", which, index.what())
                .isNotEqualTo(IndexFile.Found.FOREIGN);
        try (TestShop shop = TestShop.at(image, CLOCK)) {
            assertThat(shop.journal().recovery().setAside())
                    .as("%s: kept aside", which)
                    .isEqualTo(index.suspect());
            mended = !shop.journal().recovery().clean();
            new SaleList(JournalFolder.below(image))
                    .each(sale -> revealed.put(sale.made().saleId(), sale.revealed()));
            for (Answered answer : answered) {
                if (answer.operations() <= cut) {
                    assertThat(revealed)
                            .as("%s: %s", which, answer.sale().receipt())
                            .containsEntry(answer.sale().saleId(), true);
                }
            }
            assertThat(shop.vending().unshown())
                    .as("%s: sales recorded and not shown", which)
                    .hasSize((int)
                            revealed.values().stream().filter(shown -> !shown).count());
            SaleMade next = sell(shop).made();
            assertThat(next.receipt().counter()).as("%s: next receipt", which).isEqualTo(revealed.size() + 1L);
        }
        JournalVerdict verdict = new JournalCheck(JournalFolder.below(image)).run(true);
        assertThat(verdict.problem()).as("%s: %s", which, verdict).isEmpty();
        assertThat(verdict.indexCompared()).as("%s: index compared", which).isTrue();
        return mended;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
