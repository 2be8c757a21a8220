package org.utilitill.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.utilitill.journal.JournalFolder;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;

/**
 * What a sale and a quote cost at the counter, beside the bare forced writes of the same sizes on the same disk.
 *
 * <p>Sales and bare writes take turns, so that both see the same disk. Profile {@code bench} runs it.
 */
public final class CounterBenchmark {

    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 3_000;

    private final long[] sales = new long[MEASURED];
    private final long[] quotes = new long[MEASURED];
    private final long[] forces = new long[MEASURED];
    private final long[] own = new long[MEASURED];
    private final TimedTapeFiles disk = new TimedTapeFiles();

    /** Runs it in a folder, which is left behind for a look. */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("counter-benchmark");
        Files.createDirectories(folder);
        new CounterBenchmark().run(folder);
    }

    private void run(Path folder) throws IOException {
        TestShop.Plan plan = TestShop.Plan.KES.withCredit("1000000000.00");
        JournalFolder below = JournalFolder.below(folder.resolve("shop"));
        JournalFolder journal = new JournalFolder(below.tape(), below.index(), disk);
        try (TestShop shop = TestShop.on(journal, Clock.systemUTC(), plan);
                FileChannel bare =
                        FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long tapeBefore = tapeSize(folder);
            for (int i = -WARM_UP; i < MEASURED; i++) {
                round(shop, bare, i);
            }
            long perSale = (tapeSize(folder) - tapeBefore) / (WARM_UP + MEASURED);
            System.out.printf("tape bytes a sale (SALE and REVEAL): %d%n", perSale);
        }
        print("quote", quotes);
        print("two bare forced writes, turn about", forces);
        print("the sale's own forced writes", own);
        print("sale, order to durable and revealed", sales);
        System.out.printf("forced writes a sale: %.2f%n", disk.forces() / (double) (WARM_UP + MEASURED));
        System.out.printf("sale / its own forced writes, medians: %.2f%n", median(sales) / (double) median(own));
        System.out.printf("sale / bare forced writes, medians: %.2f%n", median(sales) / (double) median(forces));
    }

    private void round(TestShop shop, FileChannel bare, int i) throws IOException {
        String meter = i % 2 == 0 ? TestShop.METER : TestShop.LONG_NAME_METER;
        long start = System.nanoTime();
        MeterCard card = ((Known) shop.vending().find(meter)).card();
        Quoted quote = (Quoted) shop.vending().quote(card, "150");
        long quoted = System.nanoTime();
        SellOrder order = new SellOrder(
                UUID.randomUUID(), TestShop.CASHIER, quote, quote.quote().total(), Channel.SCREEN, false);
        long ownBefore = disk.nanos();
        long asked = System.nanoTime();
        if (!(shop.vending().sell(order) instanceof Completed)) {
            throw new IllegalStateException("sale " + i + " was refused");
        }
        long sold = System.nanoTime();
        long ownSpent = disk.nanos() - ownBefore;
        force(bare, 1_150);
        force(bare, 300);
        long forced = System.nanoTime();
        if (i >= 0) {
            quotes[i] = quoted - start;
            sales[i] = sold - asked;
            forces[i] = forced - sold;
            own[i] = ownSpent;
        }
        if (i % 500 == 0) {
            shop.vending().idle();
        }
    }

    private static void force(FileChannel bare, int bytes) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(bytes);
        long at = bare.size();
        while (line.hasRemaining()) {
            at += bare.write(line, at);
        }
        bare.force(false);
    }

    private static long tapeSize(Path folder) throws IOException {
        return Files.size(folder.resolve("shop").resolve("tape").resolve("journal.tape"));
    }

    private static long median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-38s p50 %6d us  p95 %6d us  p99 %6d us%n",
                what,
                sorted[sorted.length / 2] / 1000,
                sorted[(int) (sorted.length * 0.95)] / 1000,
                sorted[(int) (sorted.length * 0.99)] / 1000);
    }
}
