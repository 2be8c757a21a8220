package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalLong;
import org.utilitill.cli.lines.Hex;
import org.utilitill.metersim.MeterKeying;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.sts.token.PowerLimitToken.Limit;

/** What a meter remembers, as the state of a step. */
final class MeterState {

    private MeterState() {}

    static ObjectNode of(VirtualMeter meter) {
        MeterMemory memory = meter.memory();
        MeterKeying keying = memory.keying();
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        ObjectNode credits = state.putObject("credits");
        memory.registers().credit().forEach((register, value) -> credits.put(register.toString(), value));
        state.put("decoderKeyHex", meter.key().<String>read(Hex::of));
        state.put("ken", keying.expiry().value());
        state.put("krn", keying.krn());
        state.put("kt", keying.type().code());
        putLimit(state, "mplWatts", memory.limit(Limit.MAXIMUM_POWER));
        putLimit(state, "mppulWatts", memory.limit(Limit.PHASE_UNBALANCE));
        state.put("newestTid", memory.tids().largest());
        state.put("oldestTid", memory.tids().smallest());
        state.put("sgc", String.format(Locale.ROOT, "%06d", keying.sgc()));
        state.put("tamper", memory.tamper());
        return state.put("ti", String.format(Locale.ROOT, "%02d", keying.ti()));
    }

    private static void putLimit(ObjectNode state, String name, OptionalLong watts) {
        if (watts.isPresent()) {
            state.put(name, watts.getAsLong());
        } else {
            state.putNull(name);
        }
    }
}
