package org.utilitill.cli.meter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.cli.lines.LineLoop;
import org.utilitill.metersim.MeterScenario;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.field.CurrencyField;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

class MeterLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "E653341F9D5BF36F";

    /** The meter of the worked example A, its key given. */
    private static final String INPUTS = """
            {"decoderKeyHex": "E653341F9D5BF36F", "ea": 7, "sgc": "123456", "ti": "01", "krn": 1, "kt": 2,
             "credits": [0, 4], "manufactureTid": 5000000}
            """;

    /** The same meter, its key derived. */
    private static final String DERIVED = """
            {"vendingKeyHex": "ABABABABABABABAB", "dkga": 2, "ea": 7, "sgc": "123456", "ti": "01", "krn": 1, "kt": 2,
             "baseDate": 1993, "meterPan": "600727000000000009", "credits": [0, 4], "manufactureTid": 5000000}
            """;

    private final LineLoop lines = new LineLoop(new MeterLines(false));

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(text, failure);
        }
    }

    private JsonNode answer(String inputs, String steps) {
        String line =
                "{\"id\": 7, \"type\": \"meterScenario\", \"inputs\": %s, \"steps\": %s}".formatted(inputs, steps);
        return json(lines.answer(line.replace("\n", " ")));
    }

    private JsonNode answer(String inputs, Token... tokens) {
        ArrayNode steps = JSON.createArrayNode();
        for (Token token : tokens) {
            steps.addObject().put("token", digits(token));
        }
        return answer(inputs, steps.toString());
    }

    private static String digits(Token token) {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, KEY)) {
            return new TokenEncoder().encode(token, key).digits();
        }
    }

    private static TokenId tid(int minutes) {
        return new TokenId(minutes, BaseDate.Y1993);
    }

    private static CreditToken credit(int tid) {
        return CreditToken.ofTenths(Service.ELECTRICITY, 5, tid(tid), 10);
    }

    /** An object with the field at a path set to a JSON value, or left out if the value is "-". */
    private static String with(String object, String path, String value) {
        JsonNode root = json(object);
        String[] names = path.split("\\.", -1);
        JsonNode place = root;
        for (int depth = 0; depth + 1 < names.length; depth++) {
            place = place.isArray() ? place.get(0) : ((ObjectNode) place).withObject("/" + names[depth]);
        }
        String last = names[names.length - 1];
        if (value.equals("-")) {
            ((ObjectNode) place).remove(last);
        } else {
            ((ObjectNode) place).set(last, json(value));
        }
        return root.toString();
    }

    private static List<String> results(JsonNode answer) {
        assertThat(answer.has("steps")).as("%s", answer).isTrue();
        return answer.get("steps").findValuesAsText("result");
    }

    private static JsonNode lastState(JsonNode answer) {
        JsonNode steps = answer.path("steps");
        assertThat(steps).as("%s", answer).isNotEmpty();
        return steps.get(steps.size() - 1).get("state");
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioIsAnsweredAsItStandsInTheFile() {
        return MeterScenario.all().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    // Compared as text: the order of the fields is the file's too.
                    String expected = scenario.root().toString();
                    assertThat(lines.answer(scenario.line())).isEqualTo(expected);
                    assertThat(lines.answer(withoutAnswers(scenario))).isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioGoesTheSameWayFromTheVendingKey() {
        return MeterScenario.all().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    ObjectNode root = (ObjectNode) json(withoutAnswers(scenario));
                    ((ObjectNode) root.get("inputs")).remove("startState");
                    assertThat(json(lines.answer(root.toString())).get("steps")).isEqualTo(scenario.steps());
                }));
    }

    private static String withoutAnswers(MeterScenario scenario) {
        JsonNode root = scenario.root().deepCopy();
        root.get("steps").forEach(step -> ((ObjectNode) step).remove(List.of("result", "state")));
        return root.toString();
    }

    @TestFactory
    Stream<DynamicTest> aScenarioCanBeGoneOnWithFromAnyStateThatTellsTheIdentifiers() {
        return MeterScenario.all().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> goOnFromEveryState(scenario)));
    }

    private void goOnFromEveryState(MeterScenario scenario) {
        ObjectNode root = (ObjectNode) json(scenario.line());
        ((ObjectNode) root.at("/inputs/startState")).set("tids", tidsOf(root));
        JsonNode whole = json(lines.answer(root.toString())).get("steps");
        for (int cut = 1; cut < whole.size(); cut++) {
            ObjectNode rest = root.deepCopy();
            ((ObjectNode) rest.get("inputs")).set("startState", whole.at("/%d/state".formatted(cut - 1)));
            rest.putArray("steps").add(whole.get(cut));
            // Sections that came before the cut are lost, and only other sections can tell.
            if (!whole.get(cut).get("why").textValue().startsWith("key change")) {
                assertThat(json(lines.answer(rest.toString())).at("/steps/0")).isEqualTo(whole.get(cut));
            }
        }
    }

    private static ArrayNode tidsOf(JsonNode root) {
        ArrayNode tids = JSON.createArrayNode();
        for (int slot = 0; slot < root.get("inputs").get("slots").intValue(); slot++) {
            tids.add(root.get("inputs").get("manufactureTid").intValue());
        }
        return tids;
    }

    @Test
    void theDerivedKeyIsTheOneOfTheWorkedExample() {
        JsonNode answer = answer(DERIVED, credit(5_000_001));
        assertThat(results(answer)).containsExactly("Accept");
        assertThat(lastState(answer).get("decoderKeyHex").textValue()).isEqualTo(KEY);
        String drn = with(with(with(DERIVED, "meterPan", "-"), "iin", "\"600727\""), "drn", "\"00000000000\"");
        assertThat(answer(drn, credit(5_000_001)).get("steps")).isEqualTo(answer.get("steps"));
    }

    @Test
    void aMeterWithoutAStartStateIsNewAndTamperedWith() {
        JsonNode answer = answer(INPUTS, "[{\"token\": \"\"}]");
        assertThat(lastState(answer)).isEqualTo(json("""
                {"credits": {"0": 0, "4": 0}, "decoderKeyHex": "E653341F9D5BF36F", "ken": 255, "krn": 1, "kt": 2,
                 "mplWatts": null, "mppulWatts": null, "newestTid": 5000000, "oldestTid": 5000000, "sgc": "123456",
                 "tamper": true, "ti": "01"}
                """.replace("\n", " ")));
    }

    @Test
    void aStepKeepsWhatItSaidAndItsOldAnswerIsReplaced() {
        JsonNode answer = answer(
                INPUTS,
                "[{\"why\": \"nothing typed\", \"token\": \"\", \"state\": 1, \"result\": [], \"afterSeconds\": 3}]");
        JsonNode step = answer.get("steps").get(0);
        assertThat(step.get("why").textValue()).isEqualTo("nothing typed");
        assertThat(step.get("afterSeconds").intValue()).isEqualTo(3);
        assertThat(step.get("result").textValue()).isEqualTo("EntryError");
        assertThat(step.get("state").isObject()).isTrue();
        assertThat(answer.get("inputs")).isEqualTo(json(INPUTS.replace("\n", " ")));
    }

    @Test
    void moneyBeyondEveryMachineNumberIsExact() {
        String rich = with(INPUTS, "startState.credits.4", "-123456789012345678901234567890");
        Token most = CurrencyCreditToken.ofUnits(Service.ELECTRICITY, tid(5_000_001), CurrencyField.MAX_UNITS);
        BigInteger sum = CurrencyField.MAX_UNITS.subtract(new BigInteger("123456789012345678901234567890"));
        assertThat(lastState(answer(rich, most)).get("credits")).hasToString("{\"0\":0,\"4\":" + sum + "}");
    }

    @Test
    void startStateGoesBeforeTheInputs() {
        String other = with(with(INPUTS, "startState.kt", "1"), "startState.mplWatts", "500");
        JsonNode answer = answer(other, credit(5_000_001));
        assertThat(results(answer)).containsExactly("DDTKError");
        assertThat(lastState(answer).get("mplWatts").intValue()).isEqualTo(500);
        assertThat(lastState(answer).get("mppulWatts").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # slots and start state                                                       | answers to 100, 150, 200, 50
        {"slots": 3, "startState": {"oldestTid": 100, "newestTid": 200}}               | UsedError Accept UsedError OldError
        {"slots": 2, "startState": {"oldestTid": 100, "newestTid": 200}}               | UsedError Accept UsedError OldError
        {"slots": 3, "startState": {"tids": [150, 200, 100]}}                          | UsedError UsedError UsedError OldError
        {"startState": {"tids": [100, 100], "oldestTid": 100, "newestTid": 100}}       | UsedError Accept Accept OldError
        {"slots": 1, "manufactureTid": 100}                                            | UsedError Accept Accept OldError
        """)
    void theIdentifiersItStartsWithAreToldOrAreTheOldestButForTheNewest(String fields, String results) {
        ObjectNode inputs = (ObjectNode) json(with(INPUTS, "manufactureTid", "-"));
        inputs.setAll((ObjectNode) json(fields));
        JsonNode answer = answer(inputs.toString(), credit(100), credit(150), credit(200), credit(50));
        assertThat(results(answer)).containsExactly(results.split(" "));
        assertThat(lastState(answer).has("tids")).isEqualTo(fields.contains("tids"));
    }

    @Test
    void timePassesBetweenStepsWhereTheySaySo() {
        String first = digits(new First(15, 1, false, false, 2, 1));
        String second = digits(new Second(15, 1, 2));
        String steps = "[{\"token\": \"%s\"}, {\"token\": \"%s\", \"afterSeconds\": %d}]";
        assertThat(results(answer(INPUTS, steps.formatted(first, second, 600)))).containsExactly("1stKCT", "Accept");
        assertThat(results(answer(INPUTS, steps.formatted(first, second, 601)))).containsExactly("1stKCT", "2ndKCT");
        String quick = with(INPUTS, "partialSetTimeoutSeconds", "5");
        assertThat(results(answer(quick, steps.formatted(first, second, 6)))).containsExactly("1stKCT", "2ndKCT");
    }

    @Test
    void aLockoutIsOnlyWhereItIsAskedFor() {
        String steps = "[{\"token\": \"\"}, {\"token\": \"\"}, {\"token\": \"\"}, {\"token\": \"\"},"
                + " {\"token\": \"\", \"afterSeconds\": 10}]";
        assertThat(results(answer(INPUTS, steps))).containsOnly("EntryError");
        assertThat(results(answer(with(INPUTS, "lockout", "true"), steps)))
                .containsExactly("EntryError", "EntryError", "EntryError", "Lockout", "EntryError");
    }

    @Test
    void optionalFunctionsShowWhatTheyKeepAndStartWithIt() {
        String able = with(INPUTS, "functions", "[\"waterMeterFactor\", \"extended\"]");
        JsonNode answer = answer(
                able,
                new WaterFactorToken(5, tid(5_000_001), 10),
                ExtendedToken.ofFlag(5, tid(5_000_002), 11, 1),
                new ExtendedToken(5, tid(5_000_003), 0, 123));
        assertThat(lastState(answer).get("settings"))
                .hasToString("{\"extended.0\":123,\"flag.11\":1,\"waterMeterFactor\":10}");
        String again = with(able, "startState", lastState(answer).toString());
        assertThat(lastState(answer(again, "[{\"token\": \"\"}]"))).isEqualTo(lastState(answer));
        assertThat(results(answer(INPUTS, new WaterFactorToken(5, tid(5_000_001), 10))))
                .containsExactly("FunctionError");
    }

    @Test
    void aMeterThatTakesTwoSectionsDoesNotWaitForAThird() {
        Token[] set = {new First(15, 1, false, true, 2, 1), new Second(15, 1, 2)};
        assertThat(results(answer(INPUTS, set))).containsExactly("1stKCT", "2ndKCT");
        assertThat(results(answer(with(INPUTS, "keyChangeTokens", "2"), set))).containsExactly("1stKCT", "Accept");
    }

    @Test
    void creditsNeedNotBeNamedIfTheStartStateHasThem() {
        String named = with(with(INPUTS, "credits", "-"), "startState.credits.0", "5");
        assertThat(lastState(answer(named, credit(5_000_001))).get("credits")).hasToString("{\"0\":15}");
    }

    @Test
    void aLineWithoutStepsIsAnsweredWithoutAny() {
        assertThat(answer(INPUTS, "[]").get("steps")).isEmpty();
    }
}
