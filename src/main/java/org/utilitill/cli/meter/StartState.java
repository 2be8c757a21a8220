package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.metersim.HeldKey;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.Register;
import org.utilitill.metersim.Registers;
import org.utilitill.metersim.Setting;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.PowerLimitToken.Limit;

/**
 * The memory a meter starts with: what startState says, and where it says nothing, registers empty, sgc, ti, krn, kt
 * and ken (else 255) as in the inputs, no limits, tampered with, and identifiers as {@link TidFields} tells. Where both
 * the inputs and startState have a field, the inputs' is looked at and startState's holds.
 *
 * @param inputs the inputs of the line
 * @param state its startState, empty if there is none
 * @param settings what its optional functions can keep, by name
 */
record StartState(Values inputs, Values state, Map<String, Setting> settings) {

    private static final String CREDITS = "credits";
    private static final String KEN = "ken";
    private static final String SETTINGS = "settings";
    private static final String TAMPER = "tamper";
    private static final int KEN_MAX = 255;

    private static final Set<String> FIELDS = Set.of(
            CREDITS,
            "decoderKeyHex",
            KEN,
            "krn",
            "kt",
            "mplWatts",
            "mppulWatts",
            TidFields.NEWEST,
            TidFields.OLDEST,
            SETTINGS,
            "sgc",
            TAMPER,
            "ti",
            TidFields.TIDS);

    static StartState of(Values inputs, Map<String, Setting> settings) {
        Values state = inputs.objectOrEmpty("startState");
        state.fields().requireOnly(FIELDS, "the start state of a meter");
        return new StartState(inputs, state, settings);
    }

    MeterMemory memory() {
        boolean tamper = !state.has(TAMPER) || state.fields().flag(TAMPER);
        return new MeterMemory(registers(), new TidFields(inputs, state).list(), key(), limits(), tamper, kept());
    }

    private HeldKey key() {
        boolean endless = !state.has(KEN) && !inputs.has(KEN);
        return new HeldKey(
                value("sgc", fields -> new SupplyGroupCode(fields.text("sgc"))),
                value("ti", fields -> TariffIndex.of(fields.text("ti"))),
                value("krn", fields -> new KeyRevision(fields.smallNumber("krn"))),
                value("kt", fields -> KeyType.of(fields.smallNumber("kt"))),
                endless ? new KeyExpiry(KEN_MAX) : value(KEN, fields -> new KeyExpiry(fields.smallNumber(KEN))));
    }

    private <T> T value(String field, Function<LineFields, T> reader) {
        boolean stated = state.has(field);
        Optional<T> made = stated && !inputs.has(field) ? Optional.empty() : Optional.of(reader.apply(inputs.fields()));
        return stated ? reader.apply(state.fields()) : made.orElseThrow();
    }

    private Registers registers() {
        Values credits = state.objectOrEmpty(CREDITS);
        Set<Register> present = inputs.has(CREDITS) || !state.has(CREDITS) ? named() : named(credits);
        credits.fields()
                .requireOnly(
                        present.stream().map(StartState::name).collect(Collectors.toSet()), "the credit of this meter");
        Map<Register, BigInteger> amounts = new EnumMap<>(Register.class);
        present.forEach(register -> amounts.put(register, amount(credits, register)));
        return new Registers(amounts);
    }

    private Set<Register> named() {
        Set<Register> present = EnumSet.noneOf(Register.class);
        for (int number : inputs.numbers(CREDITS)) {
            present.add(Register.ofNumber(number)
                    .orElseThrow(() -> new StsException(
                            StsError.E_REGISTER, "The field 'credits' holds a number that is not 0 to 7.")));
        }
        return present;
    }

    private static Set<Register> named(Values credits) {
        Set<Register> present = EnumSet.noneOf(Register.class);
        for (Register register : Register.values()) {
            if (credits.has(name(register))) {
                present.add(register);
            }
        }
        return present;
    }

    private static String name(Register register) {
        return Integer.toString(register.number());
    }

    private static BigInteger amount(Values credits, Register register) {
        if (!credits.has(name(register))) {
            return BigInteger.ZERO;
        }
        BigInteger amount = credits.whole(name(register));
        if (!register.holds(amount)) {
            throw new StsException(
                    StsError.E_AMOUNT_RANGE, "The register %s does not hold %s.", name(register), amount);
        }
        return amount;
    }

    private Map<Limit, Long> limits() {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        limit("mplWatts").ifPresent(watts -> limits.put(Limit.MAXIMUM_POWER, watts));
        limit("mppulWatts").ifPresent(watts -> limits.put(Limit.PHASE_UNBALANCE, watts));
        return limits;
    }

    private OptionalLong limit(String field) {
        OptionalLong watts = state.perhaps(field);
        if (watts.isPresent() && (watts.getAsLong() < 0 || watts.getAsLong() > AmountField.MAX_UNITS)) {
            throw new StsException(
                    StsError.E_AMOUNT_RANGE, "The field '%s' is not 0 to %d W.", field, AmountField.MAX_UNITS);
        }
        return watts;
    }

    private Map<Setting, Integer> kept() {
        Values given = state.objectOrEmpty(SETTINGS);
        given.fields().requireOnly(settings.keySet(), "a meter with these functions");
        Map<Setting, Integer> kept = new HashMap<>();
        Iterator<Map.Entry<String, JsonNode>> fields = given.node().fields();
        while (fields.hasNext()) {
            String name = fields.next().getKey();
            Setting setting = settings.get(name);
            if (setting != null) {
                kept.put(setting, (int) given.within(name, 0, SettingNames.most(setting)));
            }
        }
        return kept;
    }
}
