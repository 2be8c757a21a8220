package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.VirtualMeter;

/** The meter of one line from step to step, power failures among them. Closing it wipes its key. */
final class MeterLife implements AutoCloseable {

    private static final String POWER_OFF = "PowerOff";

    private final MeterMake make;
    private final ShownState shown;
    private VirtualMeter meter;
    private Instant now = Instant.EPOCH;

    /**
     * A meter at its first step.
     *
     * @param make what its maker decided
     * @param meter the meter, taken over
     * @param shown how its states are shown
     */
    MeterLife(MeterMake make, VirtualMeter meter, ShownState shown) {
        this.make = make;
        this.meter = meter;
        this.shown = shown;
    }

    void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** The result of a token. */
    String enter(String token) {
        return meter.enter(token, now).standardName();
    }

    /** The power fails and comes back. */
    String losePower() {
        VirtualMeter.AtRest rest = meter.powerDown();
        meter = new VirtualMeter(make, rest.key(), rest.memory());
        return POWER_OFF;
    }

    ObjectNode state() {
        return shown.of(meter);
    }

    @Override
    public void close() {
        meter.close();
    }
}
