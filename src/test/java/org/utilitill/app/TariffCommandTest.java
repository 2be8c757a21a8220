package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.app.CommandLineDesk.Ran;

class TariffCommandTest {

    private static final CommandLineDesk DESK = new CommandLineDesk();

    private static final String TARIFF = """
            utilitill tariff: 1
            code: NEW
            version: 1
            name: New
            service: electricity
            currency: KES
            from: 2026-04-01
            steps:
              - price: 20
            """;

    @TempDir
    static Path folder;

    private static RealStation shop;

    @BeforeAll
    static void makeAShop() throws IOException {
        shop = RealStation.ofDemo(DESK, folder);
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static String file(String name, String text) {
        return shop.file(name, text).toString();
    }

    @Test
    void aGoodFileIsOneLineAndNeedsNoStation() {
        Ran ran = DESK.run("tariff", "check", file("good.yaml", TARIFF));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                {"tariff":"NEW/1","name":"New","service":"electricity","currency":"KES","from":"2026-04-01T00:00",\
                "until":null,"example":false,"steps":1,"charges":0,"debts":0}
                """);
    }

    @Test
    void everyFaultIsALineWithItsPlace() {
        String file =
                file("faulty.yaml", TARIFF.replace("price: 20", "price: 0").replace("KES", "KSH"));
        Ran ran = DESK.run("tariff", "check", file);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactly(
                        file
                                + ":6:11: \"KSH\" is no currency a shop can sell in. Write its three letters, such as KES.",
                        file + ":9:12: 0 must be above zero. Give the right figure, or leave the entry out.");
    }

    @Test
    void aFileThatIsNotThereIsARefusal() {
        Ran ran = DESK.run("tariff", "check", folder.resolve("nowhere").toString());

        assertThat(ran.line().get("error").asText()).isEqualTo("E-TRF-12");
    }

    @Test
    void anExampleComesOutAndGoesInToTheCheck() {
        for (String name : DESK.run("tariff", "examples").out().lines().toList()) {
            Ran example = DESK.run("tariff", "examples", name);
            assertThat(DESK.run("tariff", "check", file(name + ".yaml", example.out()))
                            .code())
                    .as(name)
                    .isZero();
        }
    }

    @Test
    void whatTwoPeopleBringIsListedShownAndPreviewed() throws IOException {
        String file = file("brought.yaml", TARIFF.replace("NEW", "TWO"));
        JsonNode brought = shop.byTwo("tariff", "bring", file).line();
        assertThat(brought.get("state").asText()).isEqualTo("comes");

        Ran list = shop.look("tariff", "list");
        assertThat(list.lines()).extracting(line -> line.get("tariff").asText()).contains("TWO/1");
        for (String name : List.of("TWO", "TWO/1")) {
            assertThat(shop.look("tariff", "show", name).out()).isEqualTo(Files.readString(Path.of(file)));
        }
        assertThat(shop.look("tariff", "preview", file).code()).isZero();
        assertThat(shop.byTwo("tariff", "bring", file).line().get("error").asText())
                .isEqualTo("E-TRF-05");
    }

    @Test
    void oneAloneBringsNothing() {
        Ran ran = shop.byOne("tariff", "bring", file("alone.yaml", TARIFF.replace("NEW", "ALONE")));

        assertThat(ran.line().get("error").asText()).isEqualTo("E-USR-05");
        assertThat(shop.look("tariff", "show", "ALONE").line().get("error").asText())
                .isEqualTo("E-TRF-11");
    }

    @Test
    void aSignatureOfNobodyIsRefused() {
        Ran ran = shop.byOne(
                "tariff",
                "bring",
                file("signed.yaml", TARIFF.replace("NEW", "SIGNED")),
                "--signature",
                file("signature", "AAAA"));

        assertThat(ran.line().get("error").asText()).isEqualTo("E-TRF-08");
    }

    @Test
    void withoutAPartTheCommandAsksForOne() {
        assertThat(DESK.run("tariff").code()).isEqualTo(2);
    }
}
