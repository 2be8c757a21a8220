package org.utilitill.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.utilitill.device.rig.MeterRig;
import org.utilitill.device.rig.VirtualRig;
import org.utilitill.journal.Journal;
import org.utilitill.metersim.MeterKeying;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.registry.Meter;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterNumber;
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
            MeterMake make = MeterMake.of(Set.of(meter.service()));
            MeterKeying keying = new MeterKeying(
                    key.type(),
                    Integer.parseInt(key.sgc().digits()),
                    key.krn().value(),
                    meter.identity().ti().value(),
                    key.expiry(),
                    meter.baseDate());
            return new VirtualMeter(
                    make, key.decoderKeyOf(meter.identity()), MeterMemory.factoryNew(make, keying, made));
        } finally {
            profiles.forEach(profile -> profile.key().close());
        }
    }
}
