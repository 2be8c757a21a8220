package org.utilitill.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.utilitill.device.rig.MeterRig;
import org.utilitill.device.rig.VirtualRig;
import org.utilitill.journal.Journal;
import org.utilitill.metersim.HeldKey;
import org.utilitill.metersim.MeterFunction;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.Register;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.Meter;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.custody.KeyVault;

/** Virtual meters for practice, with keys made from the public test keys; a real key never comes here. */
final class TrainingMeters {

    /** A new meter refuses tokens older than itself; these left the factory a day before they are first used. */
    private static final Duration AGE = Duration.ofDays(1);

    private final Journal journal;
    private final KeyVault vault;
    private final Clock clock;

    TrainingMeters(Journal journal, KeyVault vault, Clock clock) {
        this.journal = journal;
        this.vault = vault;
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
        List<VaultKey> published = PublicTestKeys.load();
        try {
            VaultKey key = Stream.concat(vault.keys().stream(), published.stream())
                    .filter(candidate -> serves(candidate.profile(), meter))
                    .findFirst()
                    .orElseThrow();
            MeterMemory memory =
                    MeterMemory.factoryNew(Set.of(Register.ofUnits(meter.service())), made, held(key.profile(), meter));
            return new VirtualMeter(make(meter), key.trainingKeyOf(meter.identity()), memory);
        } finally {
            published.forEach(VaultKey::close);
        }
    }

    /** The training keys the vault holds come first; those of the program stand in for a real one. */
    private static boolean serves(KeyProfile key, Meter meter) {
        return key.training()
                && key.sgc().equals(meter.identity().sgc())
                && key.baseDate() == meter.baseDate()
                && key.eas().contains(meter.identity().ea());
    }

    private static MeterMake make(Meter meter) {
        MeterMake plain = MeterMake.of(meter.identity().pan().meterNumber());
        return meter.service() == Service.WATER ? plain.withFunctions(Set.of(MeterFunction.WATER_METER_FACTOR)) : plain;
    }

    private static HeldKey held(KeyProfile key, Meter meter) {
        return new HeldKey(key.sgc(), meter.identity().ti(), key.krn(), KeyType.of(key.kt()), new KeyExpiry(key.ken()));
    }
}
