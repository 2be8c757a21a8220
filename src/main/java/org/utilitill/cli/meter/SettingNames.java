package org.utilitill.cli.meter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.utilitill.metersim.MeterFunction;
import org.utilitill.metersim.Setting;

/** The names of optional functions, and of the values they keep, in a line. */
final class SettingNames {

    /** Functions by the names their tokens have. */
    static final Map<String, MeterFunction> FUNCTIONS = Map.of(
            "tariffRate", MeterFunction.TARIFF_RATE,
            "waterMeterFactor", MeterFunction.WATER_METER_FACTOR,
            "extended", MeterFunction.EXTENDED_SET,
            "proprietary", MeterFunction.PROPRIETARY);

    private static final int FLAGS = 512;
    private static final int FIRST_OF_MAKER = 11;
    private static final int LAST_OF_MAKER = 15;
    private static final int INDEXED_MAX = 1023;
    private static final int FIELD_MAX = 0xFFFF;

    private SettingNames() {}

    /** Every value these functions can keep, by name, in the order they are shown. */
    static Map<String, Setting> of(Set<MeterFunction> functions) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        for (int index = 0; index < Setting.FLAGS; index++) {
            settings.put("extended." + index, new Setting(MeterFunction.EXTENDED_SET, index));
        }
        for (int flag = 0; flag < FLAGS; flag++) {
            settings.put("flag." + flag, new Setting(MeterFunction.EXTENDED_SET, Setting.FLAGS + flag));
        }
        for (int subClass = FIRST_OF_MAKER; subClass <= LAST_OF_MAKER; subClass++) {
            settings.put("proprietary." + subClass, new Setting(MeterFunction.PROPRIETARY, subClass));
        }
        settings.put("tariffRate", new Setting(MeterFunction.TARIFF_RATE, 0));
        settings.put("waterMeterFactor", new Setting(MeterFunction.WATER_METER_FACTOR, 0));
        settings.values().removeIf(setting -> !functions.contains(setting.function()));
        return settings;
    }

    /** The largest value a setting can have. */
    static int most(Setting setting) {
        if (setting.function() != MeterFunction.EXTENDED_SET) {
            return FIELD_MAX;
        }
        return setting.index() < Setting.FLAGS ? INDEXED_MAX : 1;
    }
}
