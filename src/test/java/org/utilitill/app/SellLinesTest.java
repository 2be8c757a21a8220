package org.utilitill.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.app.CommandLineDesk.Ran;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.PublicKeyRing;
import org.utilitill.vault.RingTokenModule;

class SellLinesTest {

    private static final List<String> SALE_FIELDS =
            List.of("receipt", "meter", "units", "token", "tid", "service", "money", "currency", "change", "time");

    @TempDir
    static Path folder;

    private static final CommandLineDesk DESK = new CommandLineDesk();
    private static List<JsonNode> meters;

    @BeforeAll
    static void makeAShop() {
        Ran ran = DESK.run("demo", home().toString());
        meters = new ArrayList<>();
        ran.line().get("meters").forEach(meters::add);
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void everyMeterOfTheDemoGetsATokenThatItsKeyReadsBack() {
        StringBuilder input = new StringBuilder();
        meters.forEach(meter -> input.append(request(number(meter), "\"500\"", "cash")));
        Ran ran = DESK.sell(home(), input.toString(), "--lines");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).hasSameSizeAs(meters);
        try (RingTokenModule module = new RingTokenModule(new PublicKeyRing(), () -> 0, TestKeys.NOTHING_BEFORE)) {
            for (int i = 0; i < meters.size(); i++) {
                JsonNode sale = ran.lines().get(i);
                JsonNode meter = meters.get(i);
                assertThat(names(sale)).isEqualTo(SALE_FIELDS);
                assertThat(sale.get("meter").asText()).isEqualTo(number(meter));
                assertThat(sale.get("service")).isEqualTo(meter.get("service"));
                String digits = sale.get("token").asText();
                CreditToken token =
                        (CreditToken) ((Decoded) module.verify(identity(meter), BaseDate.Y2014, digits)).token();
                assertThat(token.tid().minutes()).isEqualTo(sale.get("tid").asInt());
                assertThat("%d.%d".formatted(token.tenths() / 10, token.tenths() % 10))
                        .isEqualTo(sale.get("units").asText());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not JSON                                                             | E-REQ-01
            {"meter":"M","money":"20","tender":"cash"                            | E-REQ-01
            {"meter":"M","money":"20","tender":"cash"} x                         | E-REQ-01
            {"meter":"M","meter":"M","money":"20","tender":"cash"}               | E-REQ-01
            ["M","20","cash"]                                                    | E-REQ-01
            null                                                                 | E-REQ-01
            42                                                                   | E-REQ-01
            {}                                                                   | E-REQ-02
            {"meter":"M","money":"20"}                                           | E-REQ-02
            {"meter":"M","money":"20","tender":"cash","discount":"5"}            | E-REQ-02
            {"meter":null,"money":"20","tender":"cash"}                          | E-REQ-02
            {"meter":"M","money":true,"tender":"cash"}                           | E-REQ-02
            {"meter":"M","money":["20"],"tender":"cash"}                         | E-REQ-02
            {"meter":"M","money":"20","tender":"card"}                           | E-REQ-02
            {"meter":"M","money":"20","tender":"CASH"}                           | E-REQ-02
            {"meter":"M","money":"20","tender":""}                               | E-REQ-02
            {"meter":"M","money":"20","tender":"cash","requestId":"7"}           | E-REQ-02
            {"meter":"M","money":"20","tender":"cash","requestId":null}          | E-REQ-02
            {"meter":"58x00079193","money":"20","tender":"cash"}                 | E-MTR-04
            {"meter":"meter","money":"20","tender":"cash"}                       | E-MTR-04
            {"meter":"580000791931","money":"20","tender":"cash"}                | E-MTR-03
            {"meter":"","money":"20","tender":"cash"}                            | E-MTR-03
            {"meter":1,"money":"20","tender":"cash"}                             | E-MTR-03
            {"meter":"C","money":"20","tender":"cash"}                           | E-MTR-01
            {"meter":"99999999990","money":"20","tender":"cash"}                 | E-MTR-05
            {"meter":"M","money":"0","tender":"cash"}                            | E-AMT-02
            {"meter":"M","money":0,"tender":"cash"}                              | E-AMT-02
            {"meter":"M","money":"-5","tender":"cash"}                           | E-AMT-03
            {"meter":"M","money":-5,"tender":"cash"}                             | E-AMT-03
            {"meter":"M","money":"20.555","tender":"cash"}                       | E-AMT-04
            {"meter":"M","money":20.555,"tender":"cash"}                         | E-AMT-04
            {"meter":"M","money":"","tender":"cash"}                             | E-AMT-01
            {"meter":"M","money":"twenty","tender":"cash"}                       | E-AMT-01
            {"meter":"M","money":"9.99","tender":"cash"}                         | E-AMT-05
            {"meter":"M","money":"999999999999","tender":"cash"}                 | E-LIM-01
            {"meter":"M","money":1e30,"tender":"cash"}                           | E-LIM-01
            {"meter":"M","money":1e999999999,"tender":"cash"}                    | E-AMT-01
            {"meter":1e-999999999,"money":"20","tender":"cash"}                  | E-MTR-04
            """)
    void aRequestThatCanNotBeSoldIsAnsweredAndTheNextOneIsSold(String line, String code) {
        String number = number(meters.get(0));
        String wrong = number.substring(0, 10) + (number.charAt(10) == '0' ? '1' : '0');
        String input = line.replace("\"M\"", '"' + number + '"').replace("\"C\"", '"' + wrong + '"');
        Ran ran = DESK.sell(home(), input + "\n" + request(number, "20", "cash"), "--lines");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).hasSize(2);
        assertThat(names(ran.lines().get(0))).containsExactly("error", "message");
        assertThat(ran.lines().get(0).get("error").asText()).isEqualTo(code);
        assertThat(ran.lines().get(0).get("message").asText()).contains("othing was charged");
        assertThat(names(ran.lines().get(1))).isEqualTo(SALE_FIELDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "\"20\"", "20.0", "20.00", "\"20.00\"", "\"20,00\"", "2e1", "\" 20 \""})
    void moneyIsTheSameAsNumberOrText(String money) {
        Ran ran = DESK.sell(home(), request(number(meters.get(0)), money, "cash"), "--lines");
        assertThat(ran.line().get("money").asText()).isEqualTo("20.00");
        assertThat(ran.line().get("change").asText()).isEqualTo("0.00");
        assertThat(ran.line().get("currency").asText()).isEqualTo("KES");
    }

    @Test
    void blankLinesAreSkippedAndAMissingLastLineEndIsNoMatter() {
        String one = request(number(meters.get(0)), "20", "cash");
        Ran ran = DESK.sell(home(), "\n  \n" + one + "\r\n\t\n" + one.strip(), "--lines");
        assertThat(ran.code()).isZero();
        assertThat(ran.lines())
                .hasSize(2)
                .allSatisfy(sale -> assertThat(names(sale)).isEqualTo(SALE_FIELDS));
    }

    @Test
    void noLinesAreNoSales() {
        Ran ran = DESK.sell(home(), "", "--lines");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aLineOfAMegabyteIsRefusedAndTheNextOneIsSold() {
        String one = request(number(meters.get(0)), "20", "cash");
        String padded = one.strip().replace("}", ",\"x\":\"" + "y".repeat(1 << 20) + "\"}\n");
        Ran ran = DESK.sell(home(), padded + one, "--lines");
        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().get(0).get("error").asText()).isEqualTo("E-REQ-01");
        assertThat(names(ran.lines().get(1))).isEqualTo(SALE_FIELDS);
    }

    @Test
    void theSameRequestIdSellsOnce() {
        String id = "\"requestId\":\"6f1c5a52-0c8c-4d29-9c1b-3b7f2f9d4c11\"";
        String one = request(number(meters.get(1)), "40", "cash").replace("}", "," + id + "}");
        Ran first = DESK.sell(home(), one, "--lines");
        Ran again = DESK.sell(home(), one + one, "--lines");
        assertThat(again.lines()).containsExactly(first.line(), first.line());
    }

    @Test
    void theListOfTheJournalHasTheLinesThatTheSalesPrinted() {
        Ran sold =
                DESK.sell(home(), request(number(meters.get(2)), "85", "cash").repeat(3), "--lines");
        Ran list = DESK.run("journal", "list", "--home", home().toString());
        List<JsonNode> lines = list.lines();
        assertThat(list.code()).isZero();
        assertThat(lines.subList(lines.size() - 3, lines.size())).isEqualTo(sold.lines());
        assertThat(lines).allSatisfy(line -> assertThat(names(line)).isEqualTo(SALE_FIELDS));
    }

    @ParameterizedTest
    @CsvSource({"card, E-REQ-02", "'', E-REQ-02"})
    void oneSaleWithoutCashIsRefused(String tender, String code) {
        Ran ran = DESK.sell(home(), "", "--meter", number(meters.get(0)), "--money", "20", "--tender", tender);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.line().get("error").asText()).isEqualTo(code);
    }

    private static MeterIdentity identity(JsonNode meter) {
        return new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.of(number(meter))),
                new SupplyGroupCode(meter.get("sgc").asText()),
                TariffIndex.of(meter.get("ti").asText()),
                new KeyRevision(meter.get("krn").asInt()),
                EncryptionAlgorithm.of(meter.get("ea").asInt()),
                TokenCarrier.NUMERIC);
    }

    private static String number(JsonNode meter) {
        return meter.get("number").asText();
    }

    private static String request(String meter, String money, String tender) {
        return "{\"meter\":\"%s\",\"money\":%s,\"tender\":\"%s\"}\n".formatted(meter, money, tender);
    }

    private static Path home() {
        return folder.resolve("shop");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
