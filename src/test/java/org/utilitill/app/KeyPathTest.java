package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.app.RealStation.assertRefused;
import static org.utilitill.app.RealStation.assertTellsNoSecret;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.app.CommandLineDesk.Ran;
import org.utilitill.testkit.Openssl;

/** The way of a key by command: from a configuration that openssl wrote to a token, to another station, to its end. */
class KeyPathTest {

    private static final String KEY = "13579bdf02468ace";
    private static final String NAME = "Lakeside 654321";
    private static final String DEMO_METER = "58000079192";
    private static final String OPENER = "opens-lakeside-1";

    @TempDir
    Path folder;

    private final CommandLineDesk desk = new CommandLineDesk();
    private Openssl openssl;

    @BeforeEach
    void findOpenssl() throws Exception {
        openssl = new Openssl(folder.resolve("openssl"));
        Files.writeString(openssl.file("opener"), OPENER + "\n");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aConfigurationFromOpensslSellsATokenThatItsKeyReads() throws Exception {
        RealStation station = new RealStation(desk, folder.resolve("station")).withPeople();
        openssl.seal("lakeside", Openssl.text(NAME, KEY, "654321", 1, "02"), OPENER);
        assertRefused(station.sell(RealStation.METER, "500"), "E-KEY-01");

        assertRefused(station.byTwo(importing("opener")), "E-IMP-02");
        trust(station);
        assertRefused(station.byOne(importing("opener")), "E-USR-05");
        JsonNode seen = good(station.byOne(importing("opener", "LPC", "--preview")));
        assertThat(seen.get("kcv").asText()).isEqualTo(checkValue());
        assertThat(seen.get("signer").asText()).isEqualTo("Lakeside");
        assertThat(seen.get("warnings").toString()).contains("exposed");
        assertThat(station.look("keys", "list").out()).isEmpty();

        Ran imported = station.byTwo(importing("recipient.pem"));
        assertThat(good(imported).get("state").asText()).isEqualTo("draft");
        assertThat(imported.err()).contains("exposed");
        assertRefused(station.sell(RealStation.METER, "500"), "E-KEY-06");
        assertThat(good(station.byTwo("keys", "activate", "--name", NAME))
                        .get("state")
                        .asText())
                .isEqualTo("active");

        Ran sold = station.sell(RealStation.METER, "500");
        assertReadBack(good(sold), KEY, "654321");
        assertTellsNoSecret(sold);
        station.verify();
        assertAudit(station);
        assertNoKey(station.look("keys", "list"), station.look("keys", "expiry"), station.look("audit"), imported);
    }

    /** A block of zeros under the key, as openssl enciphers it. */
    private String checkValue() throws Exception {
        return openssl.zeroBlock(KEY).substring(0, 6).toUpperCase(Locale.ROOT);
    }

    private void trust(RealStation station) {
        String[] command = {
            "signers",
            "trust",
            "--name",
            "Lakeside",
            "--public-key",
            openssl.file("signer.pub").toString(),
            "--scopes",
            "configurations, tariffs"
        };
        assertRefused(station.byOne(command), "E-USR-05");
        JsonNode trusted = good(station.byTwo(command));
        assertThat(trusted.get("fingerprint").asText()).isNotBlank();
        assertThat(trusted.get("scopes").toString()).isEqualTo("[\"configurations\",\"tariffs\"]");
    }

    private String[] importing(String opener) {
        return importing(opener, "LPC");
    }

    private String[] importing(String opener, String utility, String... more) {
        List<String> line = new ArrayList<>(List.of("keys", "import"));
        for (String part : List.of("data", "digest", "key")) {
            line.addAll(List.of("--" + part, openssl.file("lakeside." + part).toString()));
        }
        line.addAll(List.of("--opener-file", openssl.file(opener).toString(), "--utility", utility));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    /** The engine, asked with the vending key, reads the token of the station. */
    private void assertReadBack(JsonNode sale, String key, String sgc) {
        String line = "{\"id\":1,\"type\":\"decode\",\"inputs\":{\"tokenDecimal\":\"%s\",\"vendingKeyHex\":\"%s\","
                + "\"sgc\":\"%s\",\"ti\":\"01\",\"krn\":1,\"kt\":2,\"ken\":255,\"dkga\":2,\"ea\":7,"
                + "\"baseDate\":2014,\"iin\":\"600727\",\"drn\":\"%s\"}}";
        Ran read = desk.runOn(
                line.formatted(
                                sale.get("token").asText(),
                                key,
                                sgc,
                                sale.get("meter").asText()) + "\n",
                "sts");
        JsonNode result = read.line().path("result");
        assertThat(result.path("tokenType").asText()).as(read.out()).isEqualTo("credit.electricity");
        assertThat(result.path("tid").asInt()).isEqualTo(sale.get("tid").asInt());
        assertThat("%d.%d"
                        .formatted(
                                result.path("amountUnits").asInt() / 10,
                                result.path("amountUnits").asInt() % 10))
                .isEqualTo(sale.get("units").asText());
    }

    private static void assertAudit(RealStation station) {
        List<JsonNode> acts = station.look("audit", "--since", "2026-03-02").lines();
        assertThat(acts)
                .anySatisfy(act -> assertThat(act.get("act").asText() + act.get("outcome") + act.get("approver"))
                        .isEqualTo("import_key\"done\"\"WAIRIMU\""))
                .anySatisfy(act ->
                        assertThat(act.get("act").asText() + act.get("code")).isEqualTo("import_key\"E-IMP-02\""));
        assertThat(station.look("audit", "--since", "2026-03-02T14:07:01Z").out())
                .isEmpty();
        assertThat(station.look("audit", "--since", "yesterday").code()).isEqualTo(2);
    }

    private static void assertNoKey(Ran... runs) {
        for (Ran ran : runs) {
            assertThat(ran.code()).isZero();
            assertThat((ran.out() + ran.err()).toLowerCase(Locale.ROOT)).doesNotContain(KEY, OPENER);
            assertTellsNoSecret(ran);
        }
    }

    @Test
    void aKeyGoesOutSealedOnlyAndEndsForGood() throws Exception {
        RealStation station = new RealStation(desk, folder.resolve("station")).withPeople();
        openssl.seal("lakeside", Openssl.text(NAME, KEY, "654321", 1, "02"), OPENER);
        trust(station);
        good(station.byTwo(importing("opener")));
        assertRefused(station.byTwo(importing("opener")), "E-KEY-14");
        JsonNode own = good(station.byOne("signers", "own"));
        Path to = station.file("sealing", own.get("sealing").asText());
        Path signing = station.file("signing", own.get("signing").asText());

        String[] export = {"keys", "export", "--name", NAME, "--to", to.toString()};
        assertRefused(station.byOne(export), "E-USR-05");
        Ran envelope = station.byTwo(export);
        assertThat(good(envelope).isObject()).isTrue();
        assertNoKey(envelope);
        assertRefused(station.byTwo("keys", "export", "--name", NAME, "--to", signing.toString()), "E-IMP-07");
        assertRefused(station.byTwo("keys", "export", "--name", "none", "--to", to.toString()), "E-KEY-15");

        assertRefused(station.byOne("keys", "retire", "--name", NAME), "E-KEY-16");
        assertRefused(station.byOne("keys", "destroy", "--name", NAME), "E-USR-05");
        good(station.byTwo("keys", "destroy", "--name", NAME));
        assertRefused(station.byTwo("keys", "activate", "--name", NAME), "E-KEY-16");

        String sealed = station.file("envelope", envelope.out()).toString();
        assertRefused(station.byTwo("keys", "import", "--envelope", sealed), "E-IMP-02");
        good(station.byTwo(
                "signers", "trust", "--name", "own", "--public-key", signing.toString(), "--scopes", "configurations"));
        assertRefused(station.byTwo("keys", "import", "--envelope", sealed), "E-KEY-14");
        good(station.byOne("signers", "revoke", "--name", "own"));
        assertRefused(station.byTwo("keys", "import", "--envelope", sealed), "E-IMP-05");
        assertThat(station.look("keys", "list").line().get("state").asText()).isEqualTo("destroyed");
        assertThat(station.look("signers", "list").lines())
                .extracting(line -> line.get("name").asText() + line.get("active"))
                .containsExactlyInAnyOrder("Lakesidetrue", "ownfalse");
        station.verify();
    }

    @Test
    void aTrainingShopTakesPublicKeysOnly() throws Exception {
        RealStation shop = RealStation.ofDemo(desk, folder.resolve("shop"));
        trust(shop);
        openssl.seal("lakeside", Openssl.text("Real", KEY, "654321", 1, "02"), OPENER);
        assertRefused(shop.byTwo(importing("opener", "NPC")), "E-KEY-27");

        String published = "0123456789abcdef";
        openssl.seal("lakeside", Openssl.text("Imported", published, "123456", 1, "02"), OPENER);
        assertRefused(shop.byTwo(importing("opener", "LPC")), "E-KEY-17");
        assertRefused(shop.byTwo(importing("opener", "NPC")), "E-KEY-14");
        good(shop.byOne("keys", "retire", "--name", "Public test group 123456"));
        good(shop.byTwo("keys", "destroy", "--name", "Public test group 123456"));
        assertRefused(shop.sell(DEMO_METER, "500"), "E-KEY-01");
        JsonNode imported = good(shop.byTwo(importing("opener", "NPC")));
        assertThat(imported.get("training").asBoolean()).isTrue();
        good(shop.byTwo("keys", "activate", "--name", "Imported"));

        assertReadBack(good(shop.sell(DEMO_METER, "500")), published, "123456");
        shop.verify();
    }

    private static JsonNode good(Ran ran) {
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran.line();
    }
}
