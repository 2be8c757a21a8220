package org.utilitill.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.utilitill.device.rig.MeterRig;
import org.utilitill.device.rig.VirtualRig;
import org.utilitill.journal.Journal;
import org.utilitill.metersim.HeldKey;
import org.utilitill.metersim.MeterFunction;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.Register;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.registry.Meter;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.vault.KeyProfile;
import org.utilitill.vault.PublicTestKeys;

/** Virtual meters for practice, with keys made from the public test keys; a real key never comes here. */
final class TrainingMeters {

    /** A new meter refuses tokens older than itself; these left the factory a day before they are first used. */
    private static final Duration AGE = Duration.ofDays(1);

    private final Journal journal;
    private final Clock clock;

    TrainingMeters(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    MeterRig rig() {
        return new VirtualRig(this::make, clock);
    }

    private VirtualMeter make(MeterNumber number) {
        Meter meter = journal.registers()
                .meter(number)
                .orElseThrow(() -> new IllegalArgumentException("meter %s is not registered".formatted(number)));
        TokenId made = TokenId.ordinaryAt(clock.instant().minus(AGE), meter.baseDate());
        List<KeyProfile> profiles = PublicTestKeys.load();
        try {
            VendingKey key = profiles.stream()
                    .map(KeyProfile::key)
                    .filter(candidate -> candidate.sgc().equals(meter.identity().sgc()))
                    .findFirst()
                    .orElseThrow();
            MeterMemory memory =
                    MeterMemory.factoryNew(Set.of(Register.ofUnits(meter.service())), made, held(key, meter));
            return new VirtualMeter(make(meter), key.decoderKeyOf(meter.identity()), memory);
        } finally {
            profiles.forEach(profile -> profile.key().close());
        }
    }

    private static MeterMake make(Meter meter) {
        MeterMake plain = MeterMake.of(meter.identity().pan().meterNumber());
        return meter.service() == Service.WATER ? plain.withFunctions(Set.of(MeterFunction.WATER_METER_FACTOR)) : plain;
    }

    private static HeldKey held(VendingKey key, Meter meter) {
        return new HeldKey(key.sgc(), meter.identity().ti(), key.krn(), key.type(), key.expiry());
    }
}
