package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;

/**
 * Lives of meters computed by an independent implementation. Steps of types the meter does not have yet are counted as
 * done where their answer would differ, and the registers are taken from the record then.
 */
class MeterLivesTest {

    private static final Set<String> ANSWERS_OF_A_METER_WITHOUT_THE_TYPE =
            Set.of("FunctionError", "DDTKError", "KeyExpiredError", "CRCError");

    private static final int COMPARED_STEPS = 199;

    @TestFactory
    Stream<DynamicTest> everyLifeGoesAsComputed() {
        return lives().stream()
                .map(life -> DynamicTest.dynamicTest(
                        life.get("id").textValue(), () -> assertThat(live(life)).isPositive()));
    }

    @Test
    void noLifeAndNoStepIsLost() {
        assertThat(lives()).hasSize(20);
        assertThat(lives().stream().mapToInt(MeterLivesTest::live).sum()).isEqualTo(COMPARED_STEPS);
    }

    private static int live(JsonNode life) {
        JsonNode start = life.get("inputs");
        MeterMemory memory = memory(start);
        String keyHex = start.get("decoderKeyHex").textValue();
        int compared = 0;
        Set<String> accepted = new HashSet<>();
        for (JsonNode step : life.get("steps")) {
            try (DecoderKey key = key(start, keyHex);
                    VirtualMeter meter = new VirtualMeter(key, memory)) {
                MeterReply reply = meter.enter(step.get("token").textValue());
                if (comparable(step, accepted)) {
                    compared++;
                    assertThat(reply.standardName())
                            .as("%s", step)
                            .isEqualTo(step.get("result").textValue());
                    assertThat(meter.memory().credit())
                            .as("%s", step)
                            .isEqualTo(registers(step.get("credits"), memory));
                }
                if (reply == MeterReply.ACCEPT) {
                    accepted.add(step.get("token").textValue());
                }
                memory = meter.memory();
            }
            memory = memory.withCredit(registers(step.get("credits"), memory));
            if (step.has("newKey")) {
                memory = rekeyed(memory, step.get("newKey"));
                keyHex = step.get("newKey").get("decoderKeyHex").textValue();
            }
        }
        return compared;
    }

    private static boolean comparable(JsonNode step, Set<String> accepted) {
        String why = step.get("why").textValue();
        boolean ours = why.equals("new credit subclass 0") || why.equals("new credit subclass 1");
        return ours
                || accepted.contains(step.get("token").textValue())
                || why.equals("one digit mistyped")
                || ANSWERS_OF_A_METER_WITHOUT_THE_TYPE.contains(
                        step.get("result").textValue());
    }

    private static MeterMemory memory(JsonNode start) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        for (JsonNode subClass : start.get("credits")) {
            for (Service service : Service.values()) {
                if (service.subClass() == subClass.intValue()) {
                    services.add(service);
                }
            }
        }
        int made = start.get("manufactureTid").intValue();
        BaseDate base = BaseDate.of(start.get("baseDate").intValue());
        return MeterMemory.factoryNew(services, new TokenId(made, base))
                .withTids(TidList.filled(start.get("slots").intValue(), made))
                .withKey(
                        KeyType.of(start.get("kt").intValue()),
                        new KeyExpiry(start.get("ken").intValue()));
    }

    private static MeterMemory rekeyed(MeterMemory memory, JsonNode key) {
        MeterMemory next = memory.withKey(
                KeyType.of(key.get("kt").intValue()),
                new KeyExpiry(key.get("ken").intValue()));
        boolean rollover = key.get("rollover").intValue() == 1;
        return rollover ? next.withTids(TidList.filled(memory.tids().minutes().size(), 0)) : next;
    }

    private static Map<Service, Long> registers(JsonNode credits, MeterMemory memory) {
        Map<Service, Long> registers = new EnumMap<>(Service.class);
        memory.credit()
                .keySet()
                .forEach(service -> registers.put(
                        service,
                        credits.get(Integer.toString(service.subClass())).longValue()));
        return registers;
    }

    private static DecoderKey key(JsonNode start, String hex) {
        return KeyProbe.key(EncryptionAlgorithm.of(start.get("ea").intValue()), hex);
    }

    private static List<JsonNode> lives() {
        try (InputStream in = MeterLivesTest.class.getResourceAsStream("/vectors/meter/lives.json")) {
            List<JsonNode> lives = new ArrayList<>();
            new ObjectMapper().readTree(Objects.requireNonNull(in)).get("lives").forEach(lives::add);
            return lives;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
