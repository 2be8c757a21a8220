package org.utilitill.cli.meter;

import java.util.HashSet;
import java.util.Set;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.metersim.MeterKeying;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;

/**
 * The meter in the inputs of a line. What startState tells goes over what the inputs say; without it the registers are
 * empty, every identifier is that of manufacture, and the tamper state is on, as in a meter that nobody commissioned
 * yet.
 */
final class MeterStart {

    private static final String START = "startState";
    private static final String KEY = "decoderKeyHex";
    private static final Set<String> STATE_FIELDS = Set.of(
            "credits",
            KEY,
            "ken",
            "krn",
            "kt",
            "mplWatts",
            "mppulWatts",
            "newestTid",
            "oldestTid",
            "tids",
            "sgc",
            "tamper",
            "ti");

    private final LineFields inputs;
    private final LineFields now;

    private MeterStart(LineFields inputs, LineFields now) {
        this.inputs = inputs;
        this.now = now;
    }

    static MeterStart read(LineFields inputs) {
        Set<String> known = new HashSet<>(KeyFields.OF_VENDING_KEY);
        known.addAll(MakeFields.NAMES);
        known.addAll(Set.of("manufactureTid", KEY, START));
        inputs.requireOnly(known, "a meter");
        if (!inputs.has(START)) {
            return new MeterStart(inputs, inputs);
        }
        LineFields state = inputs.object(START);
        state.requireOnly(STATE_FIELDS, "a state");
        return new MeterStart(inputs, state.over(inputs));
    }

    /** The meter; the caller closes it. */
    VirtualMeter powerUp() {
        KeyFields keyed = KeyFields.read(inputs);
        MeterMake make = MakeFields.read(inputs, keyed.meter().pan().meterNumber());
        MeterMemory memory = memory(make, keyed);
        return new VirtualMeter(make, key(keyed), memory);
    }

    private DecoderKey key(KeyFields keyed) {
        if (now.has(KEY)) {
            return DecoderKey.of(keyed.meter().ea(), now.key(KEY, StsError.E_KEY_LENGTH));
        }
        try (VendingKey key = keyed.vendingKey(inputs)) {
            return key.decoderKeyOf(keyed.meter());
        }
    }

    private MeterMemory memory(MeterMake make, KeyFields keyed) {
        int ken = now.has("ken")
                ? now.smallNumber("ken")
                : keyed.attributes().expiry().value();
        MeterKeying keying = new MeterKeying(
                KeyType.of(now.smallNumber("kt")),
                Integer.parseInt(new SupplyGroupCode(now.text("sgc")).digits()),
                new KeyRevision(now.smallNumber("krn")).value(),
                TariffIndex.of(now.text("ti")).value(),
                new KeyExpiry(ken),
                keyed.attributes().baseDate());
        if (inputs.has(START)) {
            return new StateFields(inputs.object(START), inputs).memory(make, keying);
        }
        return MeterMemory.factoryNew(make, keying, MakeFields.tid(inputs, "manufactureTid", keying.baseDate()))
                .withTamper(true);
    }

    static LineRefusal outOfRange(String field, int first, int last) {
        return new LineRefusal(LineRefusal.FIELD_RANGE, "The field '%s' is not %d to %d.", field, first, last);
    }
}
