package org.utilitill.metersim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.PowerLimitToken.Limit;

/**
 * One of the 20 lives of meters, 378 steps, that an independent implementation of the reference text computed.
 *
 * @param line as it stands in the file
 * @param root the same, read
 */
public record MeterScenario(String line, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static List<MeterScenario> all() {
        try (InputStream in = MeterScenario.class.getResourceAsStream("/vectors/meter/scenarios.jsonl")) {
            List<MeterScenario> scenarios = new ArrayList<>();
            String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            for (String line : text.lines().toList()) {
                scenarios.add(new MeterScenario(line, JSON.readTree(line)));
            }
            return scenarios;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String id() {
        return root.get("id").textValue();
    }

    public JsonNode steps() {
        return root.get("steps");
    }

    MeterMake make() {
        String pan = root.get("inputs").get("meterPan").textValue();
        return MeterMake.of(new PrimaryAccountNumber(pan).meterNumber());
    }

    VirtualMeter meter() {
        JsonNode inputs = root.get("inputs");
        JsonNode start = inputs.get("startState");
        DecoderKey key = KeyProbe.key(
                EncryptionAlgorithm.of(inputs.get("ea").intValue()),
                start.get("decoderKeyHex").textValue());
        Set<Register> registers = new TreeSet<>();
        inputs.get("credits")
                .forEach(number ->
                        registers.add(Register.ofNumber(number.intValue()).orElseThrow()));
        TidList tids = TidList.filled(
                inputs.get("slots").intValue(), start.get("oldestTid").intValue());
        return new VirtualMeter(
                make(),
                key,
                new MeterMemory(
                        Registers.empty(registers),
                        tids,
                        held(start),
                        Map.of(),
                        start.get("tamper").booleanValue(),
                        Map.of()));
    }

    private static HeldKey held(JsonNode state) {
        return new HeldKey(
                new SupplyGroupCode(state.get("sgc").textValue()),
                TariffIndex.of(state.get("ti").textValue()),
                new KeyRevision(state.get("krn").intValue()),
                KeyType.of(state.get("kt").intValue()),
                new KeyExpiry(state.get("ken").intValue()));
    }

    /** The state of a meter in the words of the file. */
    static JsonNode state(VirtualMeter meter) {
        MeterMemory memory = meter.memory();
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode credits = state.putObject("credits");
        memory.registers()
                .amounts()
                .forEach((register, amount) -> credits.put(Integer.toString(register.number()), amount));
        state.put("decoderKeyHex", meter.<String>readKey(HexFormat.of().withUpperCase()::formatHex));
        state.put("ken", memory.key().expiry().value());
        state.put("krn", memory.key().krn().value());
        state.put("kt", memory.key().type().code());
        state.put("mplWatts", memory.limits().get(Limit.MAXIMUM_POWER));
        state.put("mppulWatts", memory.limits().get(Limit.PHASE_UNBALANCE));
        state.put("newestTid", memory.tids().largest());
        state.put("oldestTid", memory.tids().smallest());
        state.put("sgc", memory.key().sgc().digits());
        state.put("tamper", memory.tamper());
        return state.put("ti", memory.key().ti().digits());
    }

    /** A tree with numbers that are equal if they read the same. */
    static JsonNode normal(JsonNode tree) {
        try {
            return JSON.readTree(tree.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
