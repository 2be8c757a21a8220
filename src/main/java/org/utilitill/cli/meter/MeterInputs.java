package org.utilitill.cli.meter;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.metersim.MeterFunction;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.VirtualMeter;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyLegality;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/**
 * The inputs of a line: what the meter is, and the state it starts from.
 *
 * <p>Always ea. The decoder key is startState.decoderKeyHex, else decoderKeyHex, else it is derived: from
 * vendingKeyHex, dkga, sgc, ti, krn, kt, ken, baseDate and meterPan or iin with drn (and tct, for a common key).
 * Whoever gives the decoder key may leave out what only derivation needs; without a meter number the meter knows no
 * manufacturer code of its own. credits names the registers, 0 to 7; slots the places for token identifiers, 50 if
 * absent.
 *
 * <p>startState is what an answer has as state, any part of it; see {@link StartState} for what holds without.
 *
 * <p>Of the maker: lockout (false), partialSetTimeoutSeconds (600), keyChangeTokens (2 or 3 with ea 7, there 3 if
 * absent; 4 with ea 11), functions (a list of tariffRate, waterMeterFactor, extended, proprietary; none if absent).
 */
final class MeterInputs {

    /** The longest time a line may speak of, some 31 years. */
    static final long SECONDS_MAX = 1_000_000_000;

    private static final String DECODER_KEY = "decoderKeyHex";
    private static final String VENDING_KEY = "vendingKeyHex";
    private static final Set<String> OF_THE_METER = Set.of(
            DECODER_KEY,
            "credits",
            "slots",
            "manufactureTid",
            "startState",
            "lockout",
            "partialSetTimeoutSeconds",
            "keyChangeTokens",
            "functions");

    private final Values inputs;
    private final LineFields fields;
    private final StartState start;
    private final Set<MeterFunction> functions;

    MeterInputs(Values inputs) {
        this.inputs = inputs;
        this.fields = inputs.fields();
        Set<String> allowed = new HashSet<>(KeyFields.OF_VENDING_KEY);
        allowed.addAll(OF_THE_METER);
        fields.requireOnly(allowed, "the inputs of a meter");
        fields.requireNotBoth(DECODER_KEY, VENDING_KEY);
        this.functions = functions();
        this.start = StartState.of(inputs, SettingNames.of(functions));
    }

    /**
     * The meter and what becomes of it; the caller closes it.
     *
     * @param tids whether its states tell the whole list of identifiers
     */
    MeterLife life(boolean tids) {
        EncryptionAlgorithm ea = EncryptionAlgorithm.of(fields.smallNumber("ea"));
        requireWellFormed(ea);
        MeterMake make = new MeterMake(
                manufacturerCode(), functions, takesThirdSection(ea), partialSetTimeout(), fields.flag("lockout"));
        MeterMemory memory = start.memory();
        ShownState shown =
                new ShownState(start.settings(), tids || start.state().has(TidFields.TIDS));
        return new MeterLife(make, new VirtualMeter(make, key(ea), memory), shown);
    }

    private DecoderKey key(EncryptionAlgorithm ea) {
        if (start.state().has(DECODER_KEY)) {
            return DecoderKey.of(ea, start.state().fields().key(DECODER_KEY, StsError.E_KEY_LENGTH));
        }
        if (fields.has(DECODER_KEY)) {
            return KeyFields.decoderKey(fields);
        }
        KeyFields named = KeyFields.read(fields);
        try (VendingKey key = named.vendingKey(fields)) {
            return key.decoderKeyOf(named.meter());
        }
    }

    /** What is given is looked at even where a decoder key makes it needless; a common key then needs no carrier. */
    private void requireWellFormed(EncryptionAlgorithm ea) {
        OptionalInt dkga = fields.has("dkga") ? OptionalInt.of(fields.smallNumber("dkga")) : OptionalInt.empty();
        if (dkga.isPresent()) {
            KeyLegality.requireDerivation(dkga.getAsInt(), ea.code());
        }
        if (fields.has(VENDING_KEY)) {
            requireVendingKey(dkga, ea);
        }
        if (fields.has("baseDate")) {
            BaseDate.of(fields.smallNumber("baseDate"));
        }
        if (fields.has("tct")) {
            TokenCarrier.of(fields.smallNumber("tct"));
        }
    }

    private void requireVendingKey(OptionalInt dkga, EncryptionAlgorithm ea) {
        Optional<KeyType> type =
                fields.has("kt") ? Optional.of(KeyType.of(fields.smallNumber("kt"))) : Optional.empty();
        try (SecretBytes key = fields.key(VENDING_KEY, StsError.E_VK_LENGTH)) {
            KeyLegality.requireVendingKey(dkga, ea, key.length() * Byte.SIZE, type);
        }
    }

    private int manufacturerCode() {
        boolean numbered = fields.has("meterPan") || fields.has("iin") || fields.has("drn");
        return numbered ? MeterMake.of(KeyFields.pan(fields).meterNumber()).manufacturerCode() : 0;
    }

    private boolean takesThirdSection(EncryptionAlgorithm ea) {
        if (!fields.has("keyChangeTokens")) {
            return true;
        }
        boolean four = ea == EncryptionAlgorithm.EA11;
        return inputs.within("keyChangeTokens", four ? 4 : 2, four ? 4 : 3) > 2;
    }

    private Duration partialSetTimeout() {
        return fields.has("partialSetTimeoutSeconds")
                ? Duration.ofSeconds(inputs.within("partialSetTimeoutSeconds", 0, SECONDS_MAX))
                : MeterMake.PARTIAL_SET_TIMEOUT;
    }

    private Set<MeterFunction> functions() {
        Set<MeterFunction> named = EnumSet.noneOf(MeterFunction.class);
        if (fields.has("functions")) {
            for (String name : inputs.texts("functions")) {
                MeterFunction function = SettingNames.FUNCTIONS.get(name);
                if (function == null) {
                    throw new LineRefusal(
                            LineRefusal.FIELD_TYPE, "The field 'functions' holds '%s', which is none.", name);
                }
                named.add(function);
            }
        }
        return named;
    }
}
