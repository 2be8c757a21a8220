package org.utilitill.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.bench.FindPeople.Household;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.Fact;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.tariff.FlatTariff;
import org.utilitill.tariff.Tariff;
import org.utilitill.vending.find.FindCustomers;

/**
 * What finding costs at a station of 200,000 customers whose journal is read in the background: how long until all are
 * read, how long the counter waits meanwhile, and what a letter costs with the customers' records behind the hits.
 */
public final class FindStationBenchmark {

    private static final long SEED = 5;
    private static final int CUSTOMERS = 200_000;
    private static final int NAMES = 500;

    private final ExecutorService vending = Executors.newSingleThreadExecutor();
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final List<Household> households = new FindPeople(SEED).households(CUSTOMERS);

    private FindStationBenchmark() {}

    /** Runs it in a folder, which is left behind for a look. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("find-benchmark");
        new FindStationBenchmark().run(JournalFolder.below(folder.resolve("find")));
    }

    private void run(JournalFolder folder) throws InterruptedException, ExecutionException {
        if (!folder.exists()) {
            Journal.begin(folder, Instant.EPOCH, shop(), facts());
        }
        try (Journal journal = Journal.open(folder)) {
            FindCustomers find = new FindCustomers(journal);
            read(find);
            type(find);
        } finally {
            vending.shutdown();
            reading.shutdown();
        }
    }

    private void read(FindCustomers find) throws InterruptedException, ExecutionException {
        List<Long> waits = new ArrayList<>();
        long start = System.nanoTime();
        vending.submit(() -> find.readAhead(vending, reading)).get();
        int percent = 0;
        while (percent < 100) {
            long asked = System.nanoTime();
            percent = vending.submit(() -> find.find("").percent()).get();
            waits.add(System.nanoTime() - asked);
        }
        System.out.printf("all read after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        print("a task of the counter meanwhile", waits);
    }

    private void type(FindCustomers find) throws InterruptedException, ExecutionException {
        List<Long> letters = new ArrayList<>();
        for (int i = -50; i < NAMES; i++) {
            String name = households.get((i + 50) * 331).customer().name();
            for (int length = 1; length <= name.length(); length++) {
                String typed = name.substring(0, length);
                long start = System.nanoTime();
                vending.submit(() -> find.find(typed)).get();
                if (i >= 0) {
                    letters.add(System.nanoTime() - start);
                }
            }
        }
        print("a letter, with the records", letters);
    }

    private static Shop shop() {
        return new Shop("Benchmark", "", "", "", "07", CurrencyUnit.of("KES"), true);
    }

    private List<Fact> facts() {
        Instant now = Instant.EPOCH;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.UtilityAdded(now, new Utility("LPC", "Lakeside Power Co", "", "", TokenClock.UTC)));
        CurrencyUnit shillings = CurrencyUnit.of("KES");
        UnitPrice price = new UnitPrice(shillings, new BigDecimal("25.30"));
        Tariff tariff = new FlatTariff(
                        "D1", "Domestic", price, TaxRate.ofPercent("16"), Rounding.DOWN, Money.ofMinor(shillings, 1))
                .tariff(Service.ELECTRICITY);
        facts.add(new Fact.TariffSet(now, tariff));
        for (Household home : households) {
            facts.add(new Fact.CustomerAdded(now, home.customer()));
            home.meters()
                    .forEach(number -> facts.add(new Fact.MeterAdded(
                            now, meter(number, home.customer().account()))));
        }
        return facts;
    }

    private static Meter meter(String number, String account) {
        MeterIdentity identity = new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.of(number)),
                new SupplyGroupCode("123456"),
                new TariffIndex(1),
                new KeyRevision(1),
                EncryptionAlgorithm.EA07,
                TokenCarrier.NUMERIC);
        return new Meter(identity, BaseDate.Y2014, Service.ELECTRICITY, "LPC", account, "D1");
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-32s p50 %6d us  p95 %6d us  p99 %6d us  max %6d us%n",
                what,
                sorted[sorted.length / 2] / 1000,
                sorted[(int) (sorted.length * 0.95)] / 1000,
                sorted[(int) (sorted.length * 0.99)] / 1000,
                sorted[sorted.length - 1] / 1000);
    }
}
