package org.utilitill.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.utilitill.journal.JournalFolder;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.sell.SellModel;
import org.utilitill.ui.sell.SellStep;
import org.utilitill.ui.sell.quote.QuoteWords;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.register.CustomerImport;
import org.utilitill.vending.register.ImportPreview;

/**
 * What a quote costs to the model of the sell screen, with all its words: 200,000 customers of a file, 10,000 sales on
 * the tape, an example tariff of steps, fees and taxes. Keys are pressed, and each is measured until the model shows
 * what came of it. Half of the meters bought before. Goal: 20 ms at the 95th percentile.
 *
 * <p>Arguments: a folder that is empty, and the numbers of customers and sales.
 */
public final class QuoteScreenBenchmark {

    private static final long SEED = 6;
    private static final int WARM_UP = 200;
    private static final int MEASURED = 2_000;
    private static final Path EXAMPLES = Path.of("src/main/resources/org/utilitill/tariff/examples");
    private static final String EXAMPLE = "kplc-2025-10.yaml";
    private static final TestShop.Plan PLAN = TestShop.Plan.KES.withCredit("1000000000.00");

    /** The model of the screen and what it works with. */
    private record Screen(Desk desk, SellModel model) {}

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final Random random = new Random(SEED);
    private final List<Integer> sold = new ArrayList<>();
    private final List<Long> found = new ArrayList<>();
    private final List<Long> digits = new ArrayList<>();
    private final List<Long> swaps = new ArrayList<>();
    private final int customers;
    private final int sales;

    private QuoteScreenBenchmark(int customers, int sales) {
        this.customers = customers;
        this.sales = sales;
    }

    /** Runs it in a folder, which is left behind for a look. */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("quote-benchmark");
        Files.createDirectories(folder);
        int customers = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        int sales = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
        new QuoteScreenBenchmark(customers, sales).run(folder);
    }

    private void run(Path folder) throws IOException {
        JournalFolder journal = JournalFolder.below(Files.createTempDirectory(folder, "shop"));
        try (KeyShop shop = KeyShop.on(journal, clock, PLAN, KeyShop.emptyDisk())) {
            bringPrices(shop);
            takeIn(shop.shop(), folder.resolve("customers.csv"));
            for (int i = 0; i < sales; i++) {
                sell(shop.shop());
            }
            clock.pass(Duration.ofDays(31));
            Screen screen = screen(shop.shop());
            for (int i = -WARM_UP; i < MEASURED; i++) {
                if (i == 0) {
                    List.of(found, digits, swaps).forEach(List::clear);
                }
                customer(screen, number(i % 2 == 0 ? random.nextInt(customers) : anyOf(sold)));
            }
        }
        print("meter found, with its customer", found);
        print("a digit of the amount to its quote", digits);
        print("F4, units instead of money", swaps);
    }

    private void bringPrices(KeyShop shop) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(EXAMPLE))
                .replaceFirst("(?m)^code: .*$", "code: D1")
                .replaceFirst("(?m)^version: .*$", "version: 2")
                .replaceFirst("(?m)^from: .*$", "from: 2026-03-03");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        KeyShop.done(
                shop.byTwo(consent -> shop.tariffs().bring(TestShop.ADMINISTRATOR, bytes, Optional.empty(), consent)));
        clock.pass(Duration.ofDays(1));
    }

    private void takeIn(TestShop shop, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("account,name,phone,address,arrears,meter,sgc,tariff\n");
            for (int i = 0; i < customers; i++) {
                out.write("A%d,Customer Number %d,+254 700 %06d,\"Plot %d, Ring Rd\",%s,%s,123456,D1\n"
                        .formatted(i, i, i, i, i % 5 == 0 ? "500.50" : "", number(i)));
            }
        }
        ImportPreview preview = KeyShop.done(shop.registers().preview(TestShop.ADMINISTRATOR, file));
        CustomerImport work =
                KeyShop.done(shop.registers().importFile(TestShop.ADMINISTRATOR, file, preview.mapping(), false));
        while (!work.over()) {
            work.step();
        }
    }

    private static String number(int i) {
        return MeterNumber.compose("21", "%08d".formatted(i)).digits();
    }

    private int anyOf(List<Integer> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void sell(TestShop shop) {
        int customer = random.nextInt(customers);
        clock.pass(Duration.ofMinutes(1));
        Known known = (Known) shop.vending().find(number(customer));
        Quoted quote = (Quoted) shop.vending().quote(known.card(), Integer.toString(800 + random.nextInt(3_000)));
        SellOrder order = new SellOrder(
                new UUID(SEED, random.nextLong()),
                TestShop.SUPERVISOR,
                quote,
                quote.quote().total(),
                Channel.SCREEN,
                false);
        if (!(shop.vending().sell(order) instanceof Completed)) {
            throw new IllegalStateException("a sale was refused");
        }
        sold.add(customer);
    }

    private Screen screen(TestShop shop) {
        Background background = new Background(Runnable::run, Runnable::run);
        Texts texts = Texts.of(Language.ENGLISH);
        Desk desk = new Desk(
                shop.vending(), background, texts, ZoneOffset.UTC, clock, () -> new UUID(SEED, random.nextLong()));
        return new Screen(
                desk, new SellModel(desk, TestShop.CASHIER, (request, answer) -> answer.accept(Optional.empty())));
    }

    private void customer(Screen screen, String meter) {
        SellModel model = screen.model();
        meter.chars().forEach(c -> model.type((char) c));
        long asked = System.nanoTime();
        tap(model, Key.ENTER);
        found.add(System.nanoTime() - asked);
        for (char digit : "2250".toCharArray()) {
            asked = System.nanoTime();
            model.type(digit);
            say(screen);
            digits.add(System.nanoTime() - asked);
        }
        if (model.amount().quotedProperty().get().isEmpty()) {
            throw new IllegalStateException("no quote for " + meter);
        }
        asked = System.nanoTime();
        tap(model, Key.F4);
        say(screen);
        swaps.add(System.nanoTime() - asked);
        tap(model, Key.ESCAPE);
        tap(model, Key.ESCAPE);
        if (model.stepProperty().get() != SellStep.METER) {
            throw new IllegalStateException("still at " + model.stepProperty().get());
        }
    }

    private void tap(SellModel model, Key key) {
        clock.pass(Duration.ofSeconds(1));
        model.press(key);
        model.release(key);
    }

    /** The words of the panel, which the model leaves to it. */
    private static void say(Screen screen) {
        screen.model().amount().quotedProperty().get().ifPresent(quoted -> {
            QuoteWords words = new QuoteWords(screen.desk(), quoted);
            words.difference();
            if (words.lines().isEmpty() || words.month().isEmpty()) {
                throw new IllegalStateException("a quote without words");
            }
        });
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-36s %5d: p50 %6d us  p95 %6d us  p99 %6d us  max %6d us%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1000,
                sorted[(int) (sorted.length * 0.95)] / 1000,
                sorted[(int) (sorted.length * 0.99)] / 1000,
                sorted[sorted.length - 1] / 1000);
    }
}
