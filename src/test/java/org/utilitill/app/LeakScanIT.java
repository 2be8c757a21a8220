package org.utilitill.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.Openssl;
import org.utilitill.testkit.SecretForm;
import org.utilitill.testkit.SecretSearch;
import org.utilitill.testkit.SecretSearch.Hit;
import org.utilitill.testkit.SecretSearch.Result;
import org.utilitill.testkit.StationRuns;
import org.utilitill.testkit.StationRuns.Run;

/**
 * One life of a real station, from its founding to a crash, with secrets that the test knows; then every file that it
 * wrote is searched for each of them.
 */
class LeakScanIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "token ";
    /** Where a token may be read: on the tape, in the index beside it, and in the answer to its sale. */
    private static final String OF_TOKENS = ".*/tape/journal\\.tape|.*/index/journal\\.mv\\.db|said/\\d+\\.out";

    private static final String SELL_02 = " --money 500 --tender cash --meter " + LeakSecrets.METER_02;
    private static final String IN = " --home @home --passphrase-file @passphrase";
    private static final String BY_NJERI = IN + " --operator NJERI --pin-file @NJERI";
    private static final String BY_AMINA = IN + " --operator AMINA --pin-file @AMINA";
    private static final String BY_TWO = BY_NJERI + " --approver WAIRIMU --approver-pin-file @WAIRIMU";

    @TempDir
    Path folder;

    private final LeakSecrets secrets = new LeakSecrets();
    private StationRuns runs;
    private Openssl openssl;
    private Path given;

    @Test
    void nothingThatTheStationWritesHoldsASecret() throws Exception {
        runs = new StationRuns(folder.resolve("runs"));
        given = folder.resolve("given");
        openssl = new Openssl(given);
        secrets.write(given);
        secrets.addPrivateKey(openssl.file("recipient.pem"));

        foundWithPeople();
        signInWrongly();
        takeKeysIn();
        sell();
        breakThings();
        crash();

        assertNothingLeaked();
    }

    private Path home(String name) {
        return folder.resolve("stations").resolve(name);
    }

    /** Runs a line: {@code @home} is the station's folder, {@code @NAME} another file that the test gives. */
    private Run run(String line) throws IOException, InterruptedException {
        return runs.run(words(line));
    }

    private String[] words(String line) {
        return Arrays.stream(line.strip().split(" +"))
                .map(word -> word.startsWith("@") ? path(word.substring(1)).toString() : word)
                .toArray(String[]::new);
    }

    private Path path(String name) {
        return name.startsWith("home") ? home(name) : given.resolve(name);
    }

    private JsonNode done(Run run) throws IOException {
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private void refused(Run run, String code) throws IOException {
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(JSON.readTree(run.out()).path("error").asText()).isEqualTo(code);
    }

    private void foundWithPeople() throws Exception {
        Files.createDirectories(folder.resolve("stations"));
        Files.copy(RealStation.PLAN, given.resolve("plan"));
        done(run("found @home --plan @plan --administrator NJERI --pin-file @NJERI --passphrase-file @passphrase"
                + " --recovery-file @recovery"));
        secrets.add("recovery code", Files.readString(given.resolve("recovery")));
        secrets.addOwn(home("home"));
        done(run("staff add --name WAIRIMU --role supervisor --secret-file @WAIRIMU" + BY_NJERI));
        done(run("staff add --name AMINA --role cashier --secret-file @AMINA" + BY_NJERI));
    }

    private void signInWrongly() throws Exception {
        refused(run("sell --operator AMINA --pin-file @wrong-pin" + IN + SELL_02), "E-USR-01");
        String typed = secrets.text("pin-as-a-name");
        refused(run("sell --operator " + typed + " --pin-file @wrong-pin" + IN + SELL_02), "E-USR-01");
        refused(
                run("sell --home @home --passphrase-file @wrong-passphrase --operator AMINA --pin-file @AMINA"
                        + SELL_02),
                "E-VLT-02");
        refused(run("sell --home @home --operator AMINA --pin-file @AMINA" + SELL_02), "E-VLT-01");
    }

    private void takeKeysIn() throws Exception {
        openssl.seal("one", Openssl.text("one", LeakSecrets.KEY_02, "654321", 1, "02"), secrets.text("opener"));
        openssl.seal("two", Openssl.text("two", LeakSecrets.otherKey(), "654323", 1, "02"), secrets.text("opener"));
        Files.writeString(
                given.resolve("cut"),
                Files.readString(given.resolve("one.data")).substring(0, 200));
        done(run("signers trust --name Lakeside --public-key @signer.pub --scopes configurations" + BY_TWO));
        String one = "keys import --data @one.data --digest @one.digest --key @one.key --opener-file ";
        refused(run(one + "@wrong-opener" + BY_TWO), "E-IMP-03");
        refused(run(one.replace("@one.data", "@cut") + "@opener" + BY_TWO), "E-IMP-06");
        done(run(one + "@opener" + BY_TWO));
        done(run(one.replace("@one", "@two") + "@recipient.pem" + BY_TWO));
        new Ceremony(home("home"), secrets).hold();
    }

    private void sell() throws Exception {
        String line = "{\"meter\":\"%s\",\"money\":\"500\",\"tender\":\"cash\"}%n";
        Run run = runs.run(
                List.of(),
                line.formatted(LeakSecrets.METER_02) + line.formatted(LeakSecrets.METER_04),
                words("sell --lines" + BY_AMINA));
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines().toList()).hasSize(2);
        for (String sale : run.out().lines().toList()) {
            addToken(JSON.readTree(sale));
        }
        Run slip = run("sell --receipt" + BY_AMINA + SELL_02);
        addToken(JSON.readTree(slip.out().lines().findFirst().orElseThrow()));
        assertThat(run("journal list --home @home").out().lines().toList()).hasSize(3);
        assertThat(run("audit --home @home").code()).isZero();
        assertThat(run("keys list --home @home").out().lines().toList()).hasSize(3);
    }

    private void addToken(JsonNode sale) {
        assertThat(sale.path("token").asText()).as("%s", sale).matches("\\d{20}");
        secrets.add(TOKEN + sale.get("receipt").asText(), sale.get("token").asText());
    }

    private void breakThings() throws Exception {
        copy("home", "home-2");
        copy("home", "home-3");
        damage(home("home-2").resolve("tape").resolve("journal.tape"));
        Files.delete(home("home-2").resolve("index").resolve("journal.mv.db"));
        refused(run(("sell" + BY_AMINA + SELL_02).replace("@home", "@home-2")), "E-JRN-04");
        for (Path generation : files(home("home-3").resolve("vault"))) {
            damage(generation);
        }
        refused(run(("sell" + BY_AMINA + SELL_02).replace("@home", "@home-3")), "E-VLT-03");
        damage(home("home").resolve("index").resolve("journal.mv.db"));
        Run small = runs.run(List.of("-Xmx32m"), "", words("sell" + BY_AMINA + SELL_02));
        refused(small, "E-VLT-10");
    }

    private void copy(String from, String to) throws IOException {
        for (Path file : files(home(from))) {
            Path copy = home(to).resolve(home(from).relativize(file).toString());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file, copy);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Another byte in the middle. */
    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** The station dies with its vault open, right after a sale, and leaves a crash report. */
    private void crash() throws Exception {
        Process process = runs.start(List.of(), words("sell --lines" + BY_AMINA));
        OutputStream in = process.getOutputStream();
        String line = "{\"meter\":\"%s\",\"money\":\"70\",\"tender\":\"cash\"}%n".formatted(LeakSecrets.METER_02);
        in.write(line.getBytes(UTF_8));
        in.flush();
        while (!Files.readString(runs.said("out")).endsWith("\n") && !process.waitFor(50, TimeUnit.MILLISECONDS)) {}
        assertThat(process.isAlive()).as(Files.readString(runs.said("err"))).isTrue();
        addToken(JSON.readTree(Files.readString(runs.said("out"))));
        new ProcessBuilder("sh", "-c", "kill -SEGV " + process.pid()).start().waitFor();
        process.waitFor();
        assertThat(files(folder.resolve("runs").resolve("work")))
                .anySatisfy(file -> assertThat(file.getFileName().toString()).startsWith("hs_err"));
    }

    private void assertNothingLeaked() throws IOException {
        SecretSearch search = new SecretSearch(secrets.all());
        List<Path> places = new ArrayList<>(List.of(runs.places()));
        places.add(folder.resolve("stations"));
        Result result = search.below(places.toArray(Path[]::new));
        Map<Boolean, List<Hit>> hits = result.hits().stream().collect(Collectors.partitioningBy(LeakScanIT::mayBe));
        Result control = search.below(given);

        System.out.printf(
                "leak scan: %d runs, %,d files, %,d bytes, %d secrets x %d forms, %d tokens where sales are kept, %d hits%n",
                runs.count(),
                result.files(),
                result.bytes(),
                search.secrets(),
                SecretForm.values().length,
                hits.get(true).size(),
                hits.get(false).size());
        assertThat(hits.get(false)).isEmpty();
        assertThat(hits.get(true)).extracting(Hit::secret).contains(TOKEN + "21-000001", TOKEN + "21-000004");
        assertThat(control.hits())
                .extracting(Hit::secret)
                .contains("passphrase", "wrong-opener", "recovery code", "AMINA", "line of the private key");
    }

    private static boolean mayBe(Hit hit) {
        boolean asSold = hit.form() == SecretForm.RAW || hit.form() == SecretForm.DECIMAL;
        return hit.secret().startsWith(TOKEN) && asSold && hit.file().matches(OF_TOKENS);
    }
}
