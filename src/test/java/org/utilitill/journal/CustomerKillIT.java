package org.utilitill.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.registry.Meter;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.StationProcess;

/** A real process, importing customers, killed while it writes: the registers are as they were. */
class CustomerKillIT {

    private static final int KILLS = 3;
    private static final int ROWS = 20_000;
    private static final int METERS = 30;
    private static final long ACTS = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final List<String> administrator = new ArrayList<>();

    @Test
    void anImportThatIsKilledIsAsIfItNeverWas() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        String home = folder.resolve("shop").toString();
        JsonNode shop = run("demo", home, "--meters", Integer.toString(METERS));
        for (JsonNode person : shop.get("operators")) {
            if (person.get("role").textValue().equalsIgnoreCase("administrator")) {
                administrator.addAll(List.of(
                        "--home",
                        home,
                        "--operator",
                        person.get("name").textValue(),
                        "--pin-file",
                        person.get("pinFile").textValue()));
            }
        }
        long customers = customers();
        String file = file(shop.get("meters").get(0)).toString();
        long tape = Files.size(tape());
        for (int i = 0; i < KILLS; i++) {
            killWhileItWrites(file, random);
            assertThat(customers()).as("seed %d, kill %d", seed, i).isEqualTo(customers);
        }
        assertThat(Files.size(tape()))
                .as("parts were written before the kills, seed %d", seed)
                .isGreaterThan(tape + KILLS * ACTS);
        assertThat(run(command(file)).get("customers").intValue()).isEqualTo(ROWS);
        assertThat(customers()).isEqualTo(customers + ROWS);
        assertThat(new JournalCheck(folder()).run(false).problem())
                .as("seed %d", seed)
                .isEmpty();
    }

    private JournalFolder folder() {
        return JournalFolder.below(folder.resolve("shop"));
    }

    /** How many there are for whoever opens the station next. */
    private long customers() {
        try (Journal journal = Journal.open(folder())) {
            return journal.registers().customers().customers();
        }
    }

    private Path tape() {
        return folder.resolve("shop").resolve("tape").resolve("journal.tape");
    }

    private Path file(JsonNode meter) throws IOException {
        StringBuilder text = new StringBuilder("account,name,meter,sgc,utility,tariff\n");
        Meter known = known(meter.get("number").textValue());
        for (int i = 0; i < ROWS; i++) {
            text.append("N%d,Name %d,%s,%s,%s,%s%n"
                    .formatted(
                            i,
                            i,
                            MeterNumber.compose("77", "%08d".formatted(i)).digits(),
                            meter.get("sgc").textValue(),
                            known.utility(),
                            known.tariff()));
        }
        return Files.writeString(folder.resolve("customers.csv"), text);
    }

    /** What a demo shop calls its utility and tariff. */
    private Meter known(String number) {
        try (Journal journal = Journal.open(folder())) {
            return journal.registers().meter(MeterNumber.of(number)).orElseThrow();
        }
    }

    /** Waits until the tape grows by more than who signed in, a little longer, and kills. */
    private void killWhileItWrites(String file, Random random) throws Exception {
        long before = Files.size(tape());
        try (StationProcess station = StationProcess.start(command(file))) {
            while (Files.size(tape()) < before + ACTS && station.isAlive()) {
                LockSupport.parkNanos(1_000_000L);
            }
            LockSupport.parkNanos(random.nextInt(150) * 1_000_000L);
            station.kill();
        }
    }

    private String[] command(String file) {
        List<String> command = new ArrayList<>(List.of("customers", "import"));
        command.addAll(administrator);
        command.add(file);
        return command.toArray(String[]::new);
    }

    private static JsonNode run(String... arguments) throws Exception {
        try (StationProcess station = StationProcess.start(arguments)) {
            return JSON.readTree(station.lines().get(0));
        }
    }
}
