package org.utilitill.device.rig;

import java.math.BigInteger;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.utilitill.metersim.Registers;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.TokenNumber;

/** A shelf of virtual meters, each made when its first token comes and remembering what it took. */
public final class VirtualRig implements MeterRig {

    private final Function<MeterNumber, VirtualMeter> maker;
    private final Clock clock;
    private final Map<MeterNumber, VirtualMeter> shelf = new HashMap<>();

    /**
     * A rig that makes a meter for a number when it is first asked for.
     *
     * @param maker makes it
     * @param clock the time the meters go by
     */
    public VirtualRig(Function<MeterNumber, VirtualMeter> maker, Clock clock) {
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    public Answer enter(MeterNumber number, TokenNumber token) {
        VirtualMeter meter = shelf.computeIfAbsent(number, maker);
        String result = meter.enter(token.digits(), clock.instant()).standardName();
        return new Answer(result, tenths(meter.memory().registers()));
    }

    private static long tenths(Registers registers) {
        return registers.amounts().entrySet().stream()
                .filter(entry -> !entry.getKey().currency())
                .map(Map.Entry::getValue)
                .mapToLong(BigInteger::longValueExact)
                .sum();
    }
}
