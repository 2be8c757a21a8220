package org.utilitill.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.utilitill.sts.KeyChange;
import org.utilitill.sts.KeyChangeEncoder;
import org.utilitill.sts.KeyChangeSet;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenNumber;

/**
 * A roll-over campaign: 1,000,000 key change sets from a list of meters into files, a thread and a file for each core.
 * The vending keys are shared, as they would be.
 */
public final class KeyChangeCampaign {

    private static final int SETS = 1_000_000;
    private static final int ROUNDS = 3;

    private final Path folder;
    private final int threads;

    private KeyChangeCampaign(Path folder, int threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /** Runs it three times for each kind of set; the files are left behind for a look. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("campaign");
        Files.createDirectories(folder);
        KeyChangeCampaign campaign =
                new KeyChangeCampaign(folder, Runtime.getRuntime().availableProcessors());
        campaign.run("EA 07, DKGA 02 to 04, two tokens", EncryptionAlgorithm.EA07, BenchMeters.dkga02(1));
        campaign.run(
                "EA 11, DKGA 04, four tokens, roll-over",
                EncryptionAlgorithm.EA11,
                BenchMeters.dkga04(1, BaseDate.Y2014));
    }

    private void run(String name, EncryptionAlgorithm ea, VendingKey from) throws InterruptedException {
        List<MeterIdentity> meters = BenchMeters.meters(ea, 1, SETS);
        try (from;
                VendingKey to = BenchMeters.dkga04(2, BaseDate.Y2035)) {
            for (int round = 1; round <= ROUNDS; round++) {
                long start = System.nanoTime();
                inParallel(meters, from, to);
                long millis = (System.nanoTime() - start) / 1_000_000;
                System.out.printf(
                        "%s: %,d sets in %,d ms with %d threads, %,d sets/s%n",
                        name, SETS, millis, threads, SETS * 1_000L / millis);
            }
        }
    }

    private void inParallel(List<MeterIdentity> meters, VendingKey from, VendingKey to) throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            List<MeterIdentity> part = meters.subList(SETS / threads * i, SETS / threads * (i + 1));
            Path file = folder.resolve("campaign-" + i + ".csv");
            Thread worker = new Thread(() -> write(file, part, from, to));
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private static void write(Path file, List<MeterIdentity> meters, VendingKey from, VendingKey to) {
        KeyChangeEncoder encoder = new KeyChangeEncoder();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (MeterIdentity meter : meters) {
                KeyChangeSet set = encoder.encode(new KeyChange(from, meter, to, meter.ti(), false));
                out.write(meter.pan().digits().getBytes(StandardCharsets.ISO_8859_1));
                for (TokenNumber token : set.tokens()) {
                    out.write(',');
                    out.write(token.digits().getBytes(StandardCharsets.ISO_8859_1));
                }
                out.write('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
