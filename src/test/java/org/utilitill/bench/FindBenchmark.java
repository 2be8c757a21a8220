package org.utilitill.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.utilitill.bench.FindPeople.Household;
import org.utilitill.registry.find.CustomerIndex;
import org.utilitill.registry.find.Entry;

/**
 * What finding a customer costs while it is typed, among 200,000 customers with 250,000 meters: each letter of 2,000
 * queries is a search of its own.
 *
 * <p>Profile {@code bench} runs it with the heap of an old computer.
 */
public final class FindBenchmark {

    private static final long SEED = 5;
    private static final int CUSTOMERS = 200_000;
    private static final int QUERIES = 2_000;
    private static final int WARM_UP = 200;
    private static final int SHOWN = 8;
    private static final int BATCH = 4_000;

    /** What a cashier may type. */
    private enum Kind {
        NAME,
        TWO_NAMES,
        NAME_WITH_TYPO,
        NAME_AND_STREET,
        ARABIC,
        LATIN_FOR_ARABIC,
        PHONE,
        ACCOUNT,
        METER,
        METER_WITH_SLIP
    }

    private final Random random = new Random(SEED);
    private final List<Household> households = new FindPeople(SEED).households(CUSTOMERS);
    private final Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
    private final Map<Kind, int[]> found = new EnumMap<>(Kind.class);

    private FindBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) {
        new FindBenchmark().run();
    }

    private void run() {
        long meters =
                households.stream().mapToLong(home -> home.meters().size()).sum();
        System.out.printf("seed %d, %d customers, %d meters%n", SEED, households.size(), meters);
        long before = heap();
        long start = System.nanoTime();
        CustomerIndex index = build();
        long built = System.nanoTime() - start;
        System.out.printf("build %d ms, heap of the index %.1f MB%n", built / 1_000_000, (heap() - before) / 1e6);
        for (int i = -WARM_UP; i < QUERIES; i++) {
            Kind kind = Kind.values()[Math.floorMod(i, Kind.values().length)];
            Household home = households.get(random.nextInt(households.size()));
            type(index, kind, home, i >= 0);
        }
        print();
    }

    private CustomerIndex build() {
        CustomerIndex index = CustomerIndex.EMPTY;
        List<Entry> batch = new ArrayList<>();
        for (Household home : households) {
            var customer = home.customer();
            batch.add(new Entry(
                    customer.account(), customer.name(), customer.address(), customer.phone(), home.meters()));
            if (batch.size() == BATCH) {
                index = index.with(batch);
                batch.clear();
            }
        }
        return index.with(batch);
    }

    private void type(CustomerIndex index, Kind kind, Household home, boolean counts) {
        String text = text(kind, home);
        boolean seen = false;
        for (int length = 1; length <= text.length(); length++) {
            String typed = text.substring(0, length);
            long start = System.nanoTime();
            var hits = index.find(typed, SHOWN);
            long took = System.nanoTime() - start;
            seen = hits.stream()
                    .anyMatch(hit -> hit.account().equals(home.customer().account()));
            if (counts) {
                times.computeIfAbsent(kind, key -> new ArrayList<>()).add(took);
            }
        }
        if (counts) {
            int[] counters = found.computeIfAbsent(kind, key -> new int[2]);
            counters[0] += seen ? 1 : 0;
            counters[1]++;
        }
    }

    private String text(Kind kind, Household home) {
        String[] name = home.customer().name().split(" ");
        String[] address = home.customer().address().split(" ");
        Function<String, String> plain = text -> text.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case NAME -> plain.apply(name[0]);
            case TWO_NAMES -> plain.apply(name[0] + " " + name[name.length - 1]);
            case NAME_WITH_TYPO -> plain.apply(typo(home.customer().name()));
            case NAME_AND_STREET -> plain.apply(name[0] + " plot " + address[1]);
            case ARABIC -> arabic(home) ? home.customer().name() : "محمد خالد";
            case LATIN_FOR_ARABIC ->
                List.of("mohamed hassan", "yusuf khalid", "fatma", "abdulrahman")
                        .get(random.nextInt(4));
            case PHONE -> home.customer().phone().replaceAll("\\+254 ?", "0").replaceAll("\\D", "");
            case ACCOUNT -> home.customer().account();
            case METER -> meter(home);
            case METER_WITH_SLIP -> slip(meter(home));
        };
    }

    private static boolean arabic(Household home) {
        return home.customer().name().charAt(0) > 0x600;
    }

    private static String meter(Household home) {
        return home.meters().isEmpty() ? "58000079192" : home.meters().get(0);
    }

    private String typo(String text) {
        int at = 1 + random.nextInt(Math.max(1, Math.min(text.length() - 2, 6)));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    private String slip(String digits) {
        int at = random.nextInt(digits.length());
        char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    private void print() {
        List<Long> all = new ArrayList<>();
        times.values().forEach(all::addAll);
        times.forEach((kind, list) -> print(
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                list,
                "%d of %d among the first %d".formatted(found.get(kind)[0], found.get(kind)[1], SHOWN)));
        print("all", all, "");
    }

    private static void print(String what, List<Long> nanos, String more) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-18s %6d searches  p50 %6d us  p95 %6d us  p99 %6d us  max %6d us  %s%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1000,
                sorted[(int) (sorted.length * 0.95)] / 1000,
                sorted[(int) (sorted.length * 0.99)] / 1000,
                sorted[sorted.length - 1] / 1000,
                more);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
