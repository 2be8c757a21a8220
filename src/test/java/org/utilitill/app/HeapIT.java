package org.utilitill.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.app.CommandLineDesk.Ran;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.Openssl;
import org.utilitill.testkit.SecretSearch;
import org.utilitill.testkit.SecretSearch.Hit;
import org.utilitill.vault.box.Argon2Stretch;
import org.utilitill.vault.box.DataKeys;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.custody.KeyVault;

/** What is left in the heap of a station that made a thousand tokens and was locked. */
class HeapIT {

    private static final int SALES = 1000;
    private static final int METERS = 50;
    private static final Set<String> OF_VAULT =
            Set.of("data key", "vending key 02", "vending key 04", "pepper", "signing key", "sealing key");

    @TempDir
    Path folder;

    private final Map<String, byte[]> secrets = new LinkedHashMap<>();
    private final List<String> meters = new ArrayList<>();

    @Test
    void afterLockNoSecretIsReached() throws Exception {
        Path home = makeStation();
        addSecrets(home);
        assertThat(probe()).isEqualTo(Integer.toString(SALES));

        SecretSearch search = new SecretSearch(secrets);
        Set<String> given = found(search, "given");
        Set<String> unlocked = found(search, "unlocked");
        List<Hit> locked = search.in("locked", Files.readAllBytes(folder.resolve("locked.hprof")));

        System.out.printf(
                "live heap after lock: %d copies of %d secrets (%s) in %,d bytes after %,d tokens%n",
                locked.size(),
                secrets.size(),
                String.join(", ", secrets.keySet()),
                Files.size(folder.resolve("locked.hprof")),
                SALES);
        assertThat(given)
                .containsExactlyInAnyOrder(
                        "passphrase",
                        "decoder key of meter 0",
                        "decoder key of meter 1",
                        "decoder key of meter 2",
                        "decoder key of meter 3");
        assertThat(unlocked).isEqualTo(new TreeSet<>(OF_VAULT));
        assertThat(locked).isEmpty();
    }

    private Set<String> found(SecretSearch search, String dump) throws IOException {
        Set<String> names = new TreeSet<>();
        search.in(dump, Files.readAllBytes(folder.resolve(dump + ".hprof"))).forEach(hit -> names.add(hit.secret()));
        return names;
    }

    private Path makeStation() throws Exception {
        Openssl openssl = new Openssl(folder.resolve("openssl"));
        Files.writeString(openssl.file("opener"), "opens-lakeside-1");
        openssl.seal("one", Openssl.text("one", LeakSecrets.KEY_02, "654321", 1, "02"), "opens-lakeside-1");
        openssl.seal("two", Openssl.text("two", LeakSecrets.KEY_04, "654322", 2, "04"), "opens-lakeside-1");
        try (CommandLineDesk desk = new CommandLineDesk(new Argon2Stretch())) {
            RealStation station = new RealStation(desk, folder);
            station.withPeople(station.file("plan", plan()));
            String signer = openssl.file("signer.pub").toString();
            done(station.byTwo(
                    "signers", "trust", "--name", "L", "--public-key", signer, "--scopes", "configurations"));
            for (String key : List.of("one", "two")) {
                List<String> line = new ArrayList<>(List.of("keys", "import"));
                for (String part : List.of("data", "digest", "key")) {
                    line.addAll(
                            List.of("--" + part, openssl.file(key + "." + part).toString()));
                }
                line.addAll(List.of("--opener-file", openssl.file("opener").toString()));
                done(station.byTwo(line.toArray(String[]::new)));
                done(station.byTwo("keys", "activate", "--name", key));
            }
            return station.home();
        }
    }

    private static void done(Ran ran) {
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    /** The plan of the tests with so many meters that none sells twice in half a minute. */
    private String plan() throws IOException {
        ObjectNode plan = (ObjectNode) new ObjectMapper().readTree(RealStation.PLAN.toFile());
        ArrayNode list = (ArrayNode) plan.get("meters");
        List<ObjectNode> kinds = List.of(list.get(0).deepCopy(), list.get(1).deepCopy());
        list.removeAll();
        for (int i = 0; i < METERS; i++) {
            String number = MeterNumber.compose("14", "302557%02d".formatted(i)).digits();
            meters.add(number);
            list.add(kinds.get(i % 2).deepCopy().put("number", number));
        }
        Files.write(folder.resolve("meters"), meters);
        return plan.toString();
    }

    private void addSecrets(Path home) throws IOException {
        secrets.put("passphrase", RealStation.PASSPHRASE.getBytes(US_ASCII));
        secrets.put("PIN", RealStation.CASHIER_PIN.getBytes(US_ASCII));
        secrets.put("vending key 02", LeakSecrets.hex(LeakSecrets.KEY_02));
        secrets.put("vending key 04", LeakSecrets.hex(LeakSecrets.KEY_04));
        try (SlotSecret secret = new SlotSecret.Passphrase(RealStation.PASSPHRASE.toCharArray());
                KeyVault vault =
                        new StationVault(new SecureRandom(), Clock.systemUTC(), new Argon2Stretch()).of(home)) {
            secrets.put("data key", DataKeys.of(home.resolve("vault"), secret));
            vault.unlock(secret);
            secrets.put("pepper", vault.read(contents -> contents.pepper().read(byte[]::clone)));
            secrets.put(
                    "signing key", vault.read(contents -> contents.signingKey().read(byte[]::clone)));
            secrets.put(
                    "sealing key", vault.read(contents -> contents.sealingKey().read(byte[]::clone)));
        }
        ByteArrayOutputStream planted = new ByteArrayOutputStream();
        for (int i = 0; i < 4; i++) {
            byte[] key = i % 2 == 0
                    ? LeakSecrets.decoderKey(meters.get(i), "654321", 1, LeakSecrets.KEY_02, EncryptionAlgorithm.EA07)
                    : LeakSecrets.decoderKey(meters.get(i), "654322", 2, LeakSecrets.KEY_04, EncryptionAlgorithm.EA11);
            secrets.put("decoder key of meter " + i, key);
            planted.writeBytes(key);
        }
        Files.write(folder.resolve("planted"), planted.toByteArray());
        Files.write(folder.resolve("vending"), LeakSecrets.hex(LeakSecrets.KEY_02));
    }

    private String probe() throws IOException, InterruptedException {
        String jar = System.getProperty("station.jar", "target/utilitill.jar");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        jar + File.pathSeparator + "target/test-classes",
                        HeapProbe.class.getName(),
                        folder.toString(),
                        Integer.toString(SALES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        assertThat(process.waitFor()).isZero();
        return said.strip();
    }
}
