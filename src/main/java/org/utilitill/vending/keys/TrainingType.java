package org.utilitill.vending.keys;

import java.util.Optional;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/** The kinds of token of the expert form, by the names of the {@code sts} command, and how each value is typed. */
public enum TrainingType {
    /** Units with one decimal. */
    CREDIT_ELECTRICITY("credit.electricity", Form.UNITS),
    /** Units with one decimal. */
    CREDIT_WATER("credit.water", Form.UNITS),
    /** Units with one decimal. */
    CREDIT_GAS("credit.gas", Form.UNITS),
    /** Units with one decimal. */
    CREDIT_TIME("credit.time", Form.UNITS),
    /** Watts. */
    MAX_POWER_LIMIT("mgmt.maxPowerLimit", Form.WATTS),
    /** Watts. */
    MAX_PHASE_UNBALANCE("mgmt.maxPhaseUnbalance", Form.WATTS),
    /** A register, 0000 to 0007, or FFFF for all. */
    CLEAR_CREDIT("mgmt.clearCredit", Form.REGISTER),
    /** Nothing. */
    CLEAR_TAMPER("mgmt.clearTamper", Form.NOTHING),
    /** Four hex digits. */
    TARIFF_RATE("mgmt.tariffRate", Form.HEX),
    /** Four hex digits. */
    WATER_METER_FACTOR("mgmt.waterMeterFactor", Form.HEX),
    /** A flag and its setting, such as {@code 11=1}. */
    EXTENDED_FLAG("mgmt.extended", Form.FLAG);

    /** How a value is typed. */
    enum Form {
        UNITS("\\d{1,7}(\\.\\d)?"),
        WATTS("\\d{1,8}"),
        REGISTER("000[0-7]|[Ff]{4}"),
        NOTHING(""),
        HEX("[0-9A-Fa-f]{4}"),
        FLAG("\\d{1,3}=[01]");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }
    }

    private static final int HEX = 16;

    private final String text;
    private final Form form;

    TrainingType(String text, Form form) {
        this.text = text;
        this.form = form;
    }

    /** The name that the {@code sts} command knows it by. */
    public String text() {
        return text;
    }

    /** The type of a name. */
    public static Optional<TrainingType> of(String text) {
        for (TrainingType type : values()) {
            if (type.text.equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether a text can be its value. */
    boolean takes(String value) {
        return value.matches(form.pattern);
    }

    /**
     * The token of a value that it takes; the random field is the module's.
     *
     * @throws org.utilitill.sts.field.StsException when the value is beyond the format
     */
    TimedToken token(String value, TokenId tid) {
        return switch (this) {
            case CREDIT_ELECTRICITY -> credit(Service.ELECTRICITY, value, tid);
            case CREDIT_WATER -> credit(Service.WATER, value, tid);
            case CREDIT_GAS -> credit(Service.GAS, value, tid);
            case CREDIT_TIME -> credit(Service.TIME, value, tid);
            case MAX_POWER_LIMIT -> PowerLimitToken.ofWatts(Limit.MAXIMUM_POWER, 0, tid, Long.parseLong(value));
            case MAX_PHASE_UNBALANCE -> PowerLimitToken.ofWatts(Limit.PHASE_UNBALANCE, 0, tid, Long.parseLong(value));
            case CLEAR_CREDIT -> ClearCreditToken.of(0, tid, Integer.parseInt(value, HEX));
            case CLEAR_TAMPER -> new ClearTamperToken(0, tid, 0);
            case TARIFF_RATE -> new TariffRateToken(0, tid, Integer.parseInt(value, HEX));
            case WATER_METER_FACTOR -> new WaterFactorToken(0, tid, Integer.parseInt(value, HEX));
            case EXTENDED_FLAG -> flag(value, tid);
        };
    }

    private static TimedToken credit(Service service, String value, TokenId tid) {
        String[] parts = value.split("\\.", -1);
        long tenths = Long.parseLong(parts[0]) * 10 + (parts.length > 1 ? Long.parseLong(parts[1]) : 0);
        return CreditToken.ofTenths(service, 0, tid, tenths);
    }

    private static TimedToken flag(String value, TokenId tid) {
        String[] parts = value.split("=", -1);
        return ExtendedToken.ofFlag(0, tid, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
