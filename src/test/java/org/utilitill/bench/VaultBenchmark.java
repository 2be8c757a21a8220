package org.utilitill.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.utilitill.testkit.HostileVaults;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.box.Argon2Stretch;
import org.utilitill.vault.box.NewSlot;
import org.utilitill.vault.box.OpenedVault;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.box.StretchCost;
import org.utilitill.vault.box.VaultFolder;

/**
 * What opening a vault costs at the shipped cost, on the real disk; and what a hostile file costs before it is refused.
 * To be run with {@code -Xmx256m}.
 */
public final class VaultBenchmark {

    private static final int ROUNDS = 10;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private VaultBenchmark() {}

    /** Runs it in a folder of its own. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("vault-benchmark");
        VaultBenchmark benchmark = new VaultBenchmark();
        System.out.printf(
                "heap at most %d MiB, %d processors%n",
                Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().availableProcessors());
        byte[] good = Files.readAllBytes(Path.of("src/test/resources/vault/sample-v1.utv"));
        Map<String, byte[]> files = new HostileVaults(good).all();
        // The first file of a process, good or bad, pays for loading the classes: told apart from what a file costs.
        String first = files.keySet().iterator().next();
        benchmark.hostile("the first of the process", Map.of(first, files.remove(first)));
        benchmark.hostile("each for the first time", files);
        benchmark.hostile("each once more", files);
        benchmark.unlock(folder.resolve("shipped"), "shipped, 64 MiB, 6 passes", StretchCost.SHIPPED);
        benchmark.unlock(folder.resolve("public"), "public, 19 MiB, 2 passes", StretchCost.PUBLIC_PASSPHRASE);
        benchmark.dearest();
        delete(folder);
    }

    private void hostile(String state, Map<String, byte[]> files) {
        QuickStretch stretch = new QuickStretch();
        long slowest = 0;
        long largest = 0;
        String slow = "";
        String large = "";
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            VaultDisk disk = new VaultDisk(TestVaults.FOLDER);
            disk.files().put("vault-2.utv", file.getValue());
            VaultFolder vault = TestVaults.on(disk, stretch);
            long allocated =
                    thread.getThreadAllocatedBytes(Thread.currentThread().getId());
            long start = System.nanoTime();
            refuse(vault);
            long nanos = System.nanoTime() - start;
            long bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
            if (nanos > slowest) {
                slowest = nanos;
                slow = file.getKey();
            }
            if (bytes > largest) {
                largest = bytes;
                large = file.getKey();
            }
        }
        System.out.printf(
                "%d hostile files, %s: at most %.1f ms (%s), at most %d KiB allocated (%s), %d derivations%n",
                files.size(), state, slowest / 1e6, slow, largest >> 10, large, stretch.count());
    }

    private static void refuse(VaultFolder vault) {
        try {
            vault.open(TestVaults.passphrase(TestVaults.PASSPHRASE)).close();
            throw new IllegalStateException("a hostile file was opened");
        } catch (VaultException e) {
            if (e.code() != VaultException.Code.DAMAGED) {
                throw e;
            }
        }
    }

    private void unlock(Path folder, String name, StretchCost cost) {
        VaultFolder vault = VaultFolder.at(folder, Clock.systemUTC());
        SlotSecret secret = TestVaults.passphrase(TestVaults.PASSPHRASE);
        vault.create(TestVaults.contents(1), List.of(new NewSlot("Owner", secret, cost)))
                .close();
        long[] opens = new long[ROUNDS];
        long[] saves = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            try (OpenedVault opened = vault.open(secret)) {
                opens[i] = System.nanoTime() - start;
                opened.save(opened.contents());
                saves[i] = System.nanoTime() - start - opens[i];
            }
        }
        long first = opens[0];
        Arrays.sort(opens);
        Arrays.sort(saves);
        System.out.printf(
                "unlock, %s: first %.0f ms, p50 %.0f ms, most %.0f ms; save: p50 %.1f ms%n",
                name, first / 1e6, opens[ROUNDS / 2] / 1e6, opens[ROUNDS - 1] / 1e6, saves[ROUNDS / 2] / 1e6);
    }

    /** The most work one slot may ask for, at a memory that this heap has. */
    private void dearest() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        for (StretchCost cost : List.of(new StretchCost(150 * 1024, 10, 1), new StretchCost(256 * 1024, 6, 4))) {
            long start = System.nanoTime();
            String end = "done";
            try {
                new Argon2Stretch().stretch(new byte[24], salt, cost);
            } catch (VaultException e) {
                end = "refused as " + e.code();
            }
            System.out.printf("a try at %s: %s after %.2f s%n", cost, end, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
