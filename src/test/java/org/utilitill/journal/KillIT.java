package org.utilitill.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.StationProcess;

/** A real process, selling as fast as it can, killed 25 times without warning. */
class KillIT {

    private static final int KILLS = 25;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void noAnsweredSaleIsLostWhenTheStationIsKilled() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String home = folder.resolve("shop").toString();
        JsonNode shop = one("demo", home);
        Map<String, JsonNode> printed = new HashMap<>();
        for (int i = 0; i < KILLS; i++) {
            sellUntilKilled(shop, home, random, printed);
        }

        Map<String, JsonNode> listed = new HashMap<>();
        all("journal", "list", "--home", home)
                .forEach(sale -> listed.put(sale.get("receipt").textValue(), sale));
        assertThat(printed).as("answered sales, seed %d", seed).hasSizeGreaterThan(KILLS);
        assertThat(listed).as("seed %d", seed).containsAllEntriesOf(printed);
        assertNoMinuteTwice(listed);
        JsonNode verdict = one("journal", "verify", "--home", home);
        assertThat(verdict.get("ok").booleanValue())
                .as("%s, seed %d", verdict, seed)
                .isTrue();
        assertThat(verdict.get("sales").intValue()).isEqualTo(listed.size());
    }

    private static void sellUntilKilled(JsonNode shop, String home, Random random, Map<String, JsonNode> printed)
            throws IOException, InterruptedException {
        try (StationProcess station = StationProcess.start(
                "sell",
                "--home",
                home,
                "--operator",
                "ASHA",
                "--pin-file",
                shop.get("operators").get(0).get("pinFile").textValue(),
                "--lines")) {
            BufferedReader output = station.output();
            ask(station.input(), shop, random);
            keep(output.readLine(), printed);
            LockSupport.parkNanos(random.nextInt(250) * 1_000_000L);
            station.kill();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith("}")) {
                    keep(line, printed);
                }
            }
        }
    }

    /** More requests than it can answer before it is killed, but not more than the pipe holds. */
    private static void ask(OutputStream input, JsonNode shop, Random random) throws IOException {
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            JsonNode meter =
                    shop.get("meters").get(random.nextInt(shop.get("meters").size()));
            requests.add("{\"meter\":\"%s\",\"money\":\"%d\",\"tender\":\"cash\"}"
                    .formatted(meter.get("number").textValue(), 100 + random.nextInt(900)));
        }
        input.write((String.join("\n", requests) + "\n").getBytes(UTF_8));
        input.flush();
    }

    private static void keep(String line, Map<String, JsonNode> printed) throws IOException {
        JsonNode sale = JSON.readTree(line);
        assertThat(sale.has("error")).as(line).isFalse();
        assertThat(new BigDecimal(sale.get("units").textValue())).isPositive();
        assertThat(printed.put(sale.get("receipt").textValue(), sale))
                .as("receipt twice: " + line)
                .isNull();
    }

    private static void assertNoMinuteTwice(Map<String, JsonNode> sales) {
        Set<String> minutes = new HashSet<>();
        sales.values()
                .forEach(sale -> assertThat(minutes.add(sale.get("meter") + "/" + sale.get("tid")))
                        .as("minute of %s", sale)
                        .isTrue());
    }

    private static JsonNode one(String... arguments) throws IOException, InterruptedException {
        return all(arguments).get(0);
    }

    private static List<JsonNode> all(String... arguments) throws IOException, InterruptedException {
        try (StationProcess station = StationProcess.start(arguments)) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : station.lines()) {
                lines.add(JSON.readTree(line));
            }
            assertThat(station.exitCode()).as(String.join(" ", arguments)).isZero();
            return lines;
        }
    }
}
