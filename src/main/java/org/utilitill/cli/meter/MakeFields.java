package org.utilitill.cli.meter;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.metersim.MeterMake;
import org.utilitill.metersim.MeterMake.Function;
import org.utilitill.metersim.MeterMake.KeyChangeManners;
import org.utilitill.metersim.TidList;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenId;

/** What the maker of a meter decided, in the inputs of a line. */
final class MakeFields {

    /** The names of the fields. */
    static final Set<String> NAMES =
            Set.of("credits", "slots", "functions", "lockout", "keyChangeTokens", "partialSetTimeoutSeconds");

    private static final int LAST_REGISTER = 7;
    private static final int MOST_SLOTS = 10_000;
    private static final int DAY_OF_SECONDS = 24 * 60 * 60;
    private static final int SERIAL_AND_CHECK_DIGITS = 9;

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "mgmt.tariffRate", Function.TARIFF_RATE,
            "mgmt.waterMeterFactor", Function.WATER_METER_FACTOR,
            "mgmt.extended", Function.EXTENDED_SET,
            "mgmt.proprietary", Function.PROPRIETARY);

    private MakeFields() {}

    static MeterMake read(LineFields inputs, MeterNumber number) {
        Set<Integer> registers = new TreeSet<>();
        for (long register : inputs.numbers("credits")) {
            if (register < 0 || register > LAST_REGISTER) {
                throw new StsException(StsError.E_REGISTER, "The register %d is not 0 to 7.", register);
            }
            registers.add((int) register);
        }
        String digits = number.digits();
        return new MeterMake(
                registers,
                bounded(inputs, "slots", TidList.DEFAULT_SIZE, 1, MOST_SLOTS),
                Integer.parseInt(digits.substring(0, digits.length() - SERIAL_AND_CHECK_DIGITS)),
                functions(inputs),
                manners(inputs),
                inputs.flag("lockout"));
    }

    private static Set<Function> functions(LineFields inputs) {
        Set<Function> functions = EnumSet.noneOf(Function.class);
        if (inputs.has("functions")) {
            for (String name : inputs.texts("functions")) {
                Function function = FUNCTIONS.get(name);
                if (function == null) {
                    throw new LineRefusal(
                            LineRefusal.FIELD_RANGE, "The field 'functions' holds '%s', which is no function.", name);
                }
                functions.add(function);
            }
        }
        return functions;
    }

    private static KeyChangeManners manners(LineFields inputs) {
        int usual = (int) KeyChangeManners.USUAL.timeout().toSeconds();
        return new KeyChangeManners(
                bounded(inputs, "keyChangeTokens", 3, 2, 4) > 2,
                Duration.ofSeconds(bounded(inputs, "partialSetTimeoutSeconds", usual, 1, DAY_OF_SECONDS)));
    }

    private static int bounded(LineFields inputs, String field, int usual, int first, int last) {
        int number = inputs.has(field) ? inputs.smallNumber(field) : usual;
        if (number < first || number > last) {
            throw MeterStart.outOfRange(field, first, last);
        }
        return number;
    }

    static TokenId tid(LineFields fields, String field, BaseDate baseDate) {
        return new TokenId(fields.smallNumber(field), baseDate);
    }
}
