package org.utilitill.device.rig;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.TokenNumber;

/** A shelf of virtual meters, each made when its first token comes and remembering what it took. */
public final class VirtualRig implements MeterRig {

    private final Function<MeterNumber, VirtualMeter> maker;
    private final Map<MeterNumber, VirtualMeter> shelf = new HashMap<>();

    /** A rig that makes a meter for a number when it is first asked for. */
    public VirtualRig(Function<MeterNumber, VirtualMeter> maker) {
        this.maker = maker;
    }

    @Override
    public Answer enter(MeterNumber number, TokenNumber token) {
        VirtualMeter meter = shelf.computeIfAbsent(number, maker);
        String result = meter.enter(token.digits()).standardName();
        long credit = meter.memory().credit().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Answer(result, credit);
    }
}
