package org.utilitill.cli.meter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.metersim.CreditRegisters;
import org.utilitill.metersim.MeterKeying;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMemory;
import org.utilitill.metersim.TidList;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.TokenId;

/**
 * What a meter remembered when it was powered down, as a state tells it. A state without tids, only with the oldest and
 * the newest, is read as one that took the newest and nothing else since the oldest.
 */
final class StateFields {

    private final LineFields state;
    private final LineFields inputs;

    StateFields(LineFields state, LineFields inputs) {
        this.state = state;
        this.inputs = inputs;
    }

    MeterMemory memory(MeterMake make, MeterKeying keying) {
        boolean tamper = !state.has("tamper") || state.flag("tamper");
        return new MeterMemory(registers(make), tids(make, keying.baseDate()), keying, limits(), tamper, Map.of());
    }

    private CreditRegisters registers(MeterMake make) {
        SortedMap<Integer, BigInteger> credit =
                new TreeMap<>(CreditRegisters.empty(make.registers()).credit());
        if (state.has("credits")) {
            LineFields credits = state.object("credits");
            for (String register : credits.names()) {
                if (!register.matches("[0-7]") || !make.registers().contains(Integer.parseInt(register))) {
                    throw new StsException(StsError.E_REGISTER, "The meter has no register '%s'.", register);
                }
                credit.put(Integer.valueOf(register), credits.integer(register));
            }
        }
        try {
            return new CreditRegisters(credit);
        } catch (IllegalArgumentException refusal) {
            throw new StsException(StsError.E_AMOUNT_RANGE, "A register of the state holds more than it can.");
        }
    }

    private TidList tids(MeterMake make, BaseDate baseDate) {
        List<Integer> minutes = new ArrayList<>();
        if (state.has("tids")) {
            state.numbers("tids").forEach(minute -> minutes.add(minutes(minute, baseDate)));
            if (minutes.size() != make.slots()) {
                throw MeterStart.outOfRange("tids", make.slots(), make.slots());
            }
            return new TidList(minutes);
        }
        String oldest = "oldestTid";
        int first = state.has(oldest)
                ? MakeFields.tid(state, oldest, baseDate).minutes()
                : MakeFields.tid(inputs, "manufactureTid", baseDate).minutes();
        minutes.addAll(Collections.nCopies(make.slots(), first));
        if (state.has("newestTid")) {
            minutes.set(0, MakeFields.tid(state, "newestTid", baseDate).minutes());
        }
        return new TidList(minutes);
    }

    private static int minutes(long minute, BaseDate baseDate) {
        int bounded = (int) Math.max(-1, Math.min(Integer.MAX_VALUE, minute));
        return new TokenId(bounded, baseDate).minutes();
    }

    private Map<Limit, Long> limits() {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        put(limits, Limit.MAXIMUM_POWER, "mplWatts");
        put(limits, Limit.PHASE_UNBALANCE, "mppulWatts");
        return limits;
    }

    private void put(Map<Limit, Long> limits, Limit limit, String field) {
        if (state.has(field) && !state.isNull(field)) {
            long watts = state.number(field);
            AmountField.encode(watts);
            limits.put(limit, watts);
        }
    }
}
