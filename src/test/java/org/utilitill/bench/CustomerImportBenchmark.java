package org.utilitill.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalFolder;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.register.CustomerImport;
import org.utilitill.vending.register.ImportPreview;
import org.utilitill.vending.register.ImportProgress;
import org.utilitill.vending.register.StationRegisters;

/**
 * What an import of customers costs: rows a second, memory, and how long a sale waits that is made meanwhile.
 *
 * <p>Arguments: a folder and the number of rows, 200,000 when none is given. A sale comes every 20 steps.
 */
public final class CustomerImportBenchmark {

    private static final int ROWS = 200_000;
    private static final int STEPS_A_SALE = 20;
    private static final double MILLION = 1e6;

    private long[] steps = new long[16_384];
    private long[] sales = new long[16_384];
    private int step;
    private int sale;
    private long mostMemory;

    /** Runs it in a folder, which is left behind for a look. */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("import-benchmark");
        Files.createDirectories(folder);
        new CustomerImportBenchmark().run(folder, args.length > 1 ? Integer.parseInt(args[1]) : ROWS);
    }

    private void run(Path folder, int rows) throws IOException {
        ExecutorService reading = Executors.newSingleThreadExecutor();
        try {
            run(folder, rows, reading);
        } finally {
            reading.shutdown();
        }
    }

    private void run(Path folder, int rows, Executor reading) throws IOException {
        Path file = write(folder.resolve("customers.csv"), rows);
        Path home = folder.resolve("shop");
        TestShop.Plan plan = TestShop.Plan.KES.withCredit("1000000000.00");
        try (TestShop shop = TestShop.at(home, Clock.systemUTC(), plan, slip -> {})) {
            StationRegisters registers = shop.registers(reading);
            for (int i = 0; i < 300; i++) {
                sell(shop);
            }
            sale = 0;
            System.out.printf("file: %d rows, %.1f MB%n", rows, Files.size(file) / MILLION);
            timed("import", shop, registers, file, rows);
            print("steps of the import", steps, step);
            print("a sale, asked for during a step: rest of the step and the sale", sales, sale);
            System.out.printf("most memory in use after a collection: %d MB%n", mostMemory >> 20);
            long asked = System.nanoTime();
            System.out.printf("customers and meters: %s", shop.registers().counts());
            System.out.printf(" counted in %.0f ms%n", (System.nanoTime() - asked) / MILLION);
            lookUp(shop, rows);
            step = 0;
            sale = 0;
            timed("the same file again", shop, registers, file, rows);
        }
        long began = System.nanoTime();
        long records = Journal.rebuild(JournalFolder.below(home));
        System.out.printf("rebuild of the index: %d records, %.1f s%n", records, (System.nanoTime() - began) / 1e9);
        System.out.printf(
                "tape %.1f MB, index %.1f MB%n",
                Files.size(home.resolve("tape").resolve("journal.tape")) / MILLION,
                Files.size(home.resolve("index").resolve("journal.mv.db")) / MILLION);
    }

    private static Path write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("account,name,phone,address,arrears,meter,sgc,tariff\n");
            for (int i = 0; i < rows; i++) {
                String number = MeterNumber.compose("21", "%08d".formatted(i)).digits();
                // Accounts in no order, as another program's file has them.
                long account = 1_000_000_000L + Math.floorMod(i * 7_919_777L, 1_000_003L) * 1_000 + i % 1_000;
                out.write("%d,Customer Number %d,+254 700 %06d,\"Plot %d, Ring Rd\",%d.50,%s,123456,D1\n"
                        .formatted(account, i, i % 1_000_000, i, i % 3_000, number));
            }
        }
        return file;
    }

    private void timed(String what, TestShop shop, StationRegisters registers, Path file, int rows) {
        long began = System.nanoTime();
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ImportPreview preview = KeyShop.done(registers.preview(TestShop.ADMINISTRATOR, file));
        CustomerImport work =
                KeyShop.done(registers.importFile(TestShop.ADMINISTRATOR, file, preview.mapping(), false));
        ImportProgress progress = stepped(shop, work);
        while (progress.result().isEmpty()) {
            progress = stepped(shop, work);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore) / 1e9;
        System.out.printf("%s: its thread was on a processor for %.1f s: %.0f rows a second%n", what, cpu, rows / cpu);
        System.out.printf(
                "%s: %s in %.1f s with %d sales, %.0f rows a second%n",
                what, progress.result().get(), seconds, sale, rows / seconds);
    }

    private ImportProgress stepped(TestShop shop, CustomerImport work) {
        long began = System.nanoTime();
        ImportProgress progress = work.step();
        steps[step++ % steps.length] = System.nanoTime() - began;
        if (step % STEPS_A_SALE == 0) {
            sell(shop);
            // The worst moment to ask: just as the step began.
            sales[sale++] = System.nanoTime() - began;
        }
        if (step % 500 == 0) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            mostMemory = Math.max(mostMemory, runtime.totalMemory() - runtime.freeMemory());
        }
        return progress;
    }

    private static void lookUp(TestShop shop, int rows) {
        int tries = 2_000;
        long began = System.nanoTime();
        for (int i = 0; i < tries; i++) {
            String number = MeterNumber.compose("21", "%08d".formatted((int) (i * 104_729L % rows)))
                    .digits();
            if (!(shop.vending().find(number) instanceof Known)) {
                throw new IllegalStateException("meter " + number + " is not known");
            }
        }
        System.out.printf(
                "a meter with its customer found at random: %.2f ms%n", (System.nanoTime() - began) / MILLION / tries);
    }

    private static void sell(TestShop shop) {
        Quoted quote = (Quoted) shop.vending().quote(((Known) shop.vending().find(TestShop.METER)).card(), "150");
        SellOrder order = new SellOrder(
                UUID.randomUUID(), TestShop.CASHIER, quote, quote.quote().total(), Channel.SCREEN, false);
        if (!(shop.vending().sell(order) instanceof Completed)) {
            throw new IllegalStateException("a sale was refused");
        }
    }

    private static void print(String what, long[] nanos, int count) {
        long[] sorted = Arrays.copyOf(nanos, Math.min(count, nanos.length));
        Arrays.sort(sorted);
        System.out.printf(
                "%s: %d, median %.1f ms, 99 %% %.1f ms, longest %.1f ms%n",
                what,
                count,
                sorted[sorted.length / 2] / MILLION,
                sorted[(int) (sorted.length * 0.99)] / MILLION,
                sorted[sorted.length - 1] / MILLION);
    }
}
