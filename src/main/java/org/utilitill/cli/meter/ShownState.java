package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Map;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.Setting;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.sts.token.PowerLimitToken.Limit;

/**
 * The state of a meter in an answer, its fields by the alphabet. It can be the startState of another line.
 *
 * @param settings what the optional functions can keep, by name; without any, nothing is said of settings
 * @param tids whether the whole list of identifiers is told
 */
record ShownState(Map<String, Setting> settings, boolean tids) {

    ObjectNode of(VirtualMeter meter) {
        MeterMemory memory = meter.memory();
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        putCredits(state.putObject("credits"), memory);
        state.put("decoderKeyHex", meter.<String>readKey(HexFormat.of().withUpperCase()::formatHex));
        state.put("ken", memory.key().expiry().value());
        state.put("krn", memory.key().krn().value());
        state.put("kt", memory.key().type().code());
        state.put("mplWatts", memory.limits().get(Limit.MAXIMUM_POWER));
        state.put("mppulWatts", memory.limits().get(Limit.PHASE_UNBALANCE));
        state.put(TidFields.NEWEST, memory.tids().largest());
        state.put(TidFields.OLDEST, memory.tids().smallest());
        if (!settings.isEmpty()) {
            putSettings(state.putObject("settings"), memory);
        }
        state.put("sgc", memory.key().sgc().digits());
        state.put("tamper", memory.tamper());
        state.put("ti", memory.key().ti().digits());
        if (tids) {
            ArrayNode list = state.putArray(TidFields.TIDS);
            memory.tids().minutes().forEach(list::add);
        }
        return state;
    }

    private static void putCredits(ObjectNode credits, MeterMemory memory) {
        memory.registers()
                .amounts()
                .forEach((register, amount) -> credits.put(Integer.toString(register.number()), amount));
    }

    private void putSettings(ObjectNode shown, MeterMemory memory) {
        settings.forEach((name, setting) -> {
            if (memory.settings().containsKey(setting)) {
                shown.put(name, memory.settings().get(setting));
            }
        });
    }
}
