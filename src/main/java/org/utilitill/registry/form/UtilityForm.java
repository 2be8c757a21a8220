package org.utilitill.registry.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.utilitill.money.Rounding;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.Utility;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;

/**
 * A utility as a form has it. The fields are code, name, taxNumber, helpLine, header, tokenClock, rounding, and
 * {@code tariff.SERVICE} for each service it sells.
 */
public final class UtilityForm {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NUMBER = 30;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    private final Terms terms;

    /** A form that may name what a station knows. */
    public UtilityForm(Terms terms) {
        this.terms = terms;
    }

    /** Reads the fields over what is known of the utility: a field that is not given stays as it is. */
    public Reading<Utility> read(Map<String, String> given, Optional<Utility> known) {
        Fields fields = new Fields(given).over(known.map(RegistryFields::of).orElseGet(Map::of));
        String code = fields.needed("code", LONGEST_NUMBER);
        fields.require(code.isEmpty() || CODE.matcher(code).matches(), "code", FieldRule.CODE, code);
        String name = fields.needed("name", LONGEST_NAME);
        String taxNumber = fields.text("taxNumber", LONGEST_NUMBER);
        String helpLine = fields.text("helpLine", LONGEST_NUMBER);
        String header = fields.text("header", LONGEST_NAME);
        TokenClock clock =
                fields.named("tokenClock", FieldRule.CLOCK, fields.getOr("tokenClock", "Z"), UtilityForm::clock);
        Rounding rounding = fields.named(
                "rounding",
                FieldRule.ROUNDING,
                fields.getOr("rounding", Rounding.DOWN.name()),
                text -> Fields.constant(Rounding.class, text));
        Map<Service, String> tariffs = tariffs(fields);
        if (fields.faulty() || clock == null || rounding == null) {
            return fields.faults();
        }
        return fields.read(new Utility(code, name, taxNumber, helpLine, header, clock, tariffs, rounding));
    }

    private static @Nullable TokenClock clock(String text) {
        try {
            return TokenClock.of(text);
        } catch (StsException e) {
            return null;
        }
    }

    private Map<Service, String> tariffs(Fields fields) {
        Map<Service, String> tariffs = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            String field = "tariff." + service.name();
            String code = fields.get(field);
            if (!code.isEmpty()) {
                fields.require(terms.tariffs().contains(code), field, FieldRule.TARIFF, code);
                tariffs.put(service, code);
            }
        }
        return tariffs;
    }
}
