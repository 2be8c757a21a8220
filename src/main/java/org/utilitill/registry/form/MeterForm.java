package org.utilitill.registry.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterLabel;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.Utility;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;

/**
 * A meter as a form or a row has it. The fields are those of {@link RegistryFields}; {@code meter} takes its number,
 * its account number of 18 digits, or all that its label or card says, which then stands for the fields it holds.
 */
public final class MeterForm {

    private static final int PAN_DIGITS = 18;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final Pattern CODE = Pattern.compile("\\d{1,4}");

    private final Terms terms;

    /** A form that may name what a station knows. */
    public MeterForm(Terms terms) {
        this.terms = terms;
    }

    /** The number of a meter as it was written, or the fault in it. */
    public static Reading<MeterNumber> number(String written) {
        Fields fields = new Fields(Map.of("meter", written));
        PrimaryAccountNumber pan = pan(fields);
        return pan == null ? fields.faults() : fields.read(pan.meterNumber());
    }

    /**
     * Reads the fields over what is known of the meter: a field that is not given, or left blank, stays as it is.
     *
     * @param given texts by field
     * @param known finds the meter as it is, if there is one
     */
    public Reading<Meter> read(Map<String, String> given, Function<MeterNumber, Optional<Meter>> known) {
        Fields fields = new Fields(withLabel(given));
        PrimaryAccountNumber pan = pan(fields);
        if (pan != null) {
            known.apply(pan.meterNumber()).map(RegistryFields::of).ifPresent(fields::over);
        }
        String account = fields.needed("account", CustomerForm.LONGEST_CODE);
        Utility utility = utility(fields);
        Service service = service(fields, utility);
        String tariff = tariff(fields, utility, service);
        SupplyGroupCode sgc = sgc(fields);
        int ti = fields.number("ti", FieldRule.TI, 0, 99, "1");
        int krn = fields.number("krn", FieldRule.KRN, 1, 9, "1");
        EncryptionAlgorithm ea = code(fields, "ea", FieldRule.EA, "7", EncryptionAlgorithm::of);
        TokenCarrier carrier = code(fields, "tct", FieldRule.TCT, "2", TokenCarrier::of);
        BaseDate base = code(fields, "baseDate", FieldRule.BASE_DATE, "2014", BaseDate::of);
        int kt = fields.number("kt", FieldRule.KT, 0, 3, "2");
        fields.require(kt != 3 || carrier == TokenCarrier.MAGNETIC_CARD, "kt", FieldRule.KT, Integer.toString(kt));
        int ken = fields.number("ken", FieldRule.KEN, 0, 255, "255");
        String fewest = ea == EncryptionAlgorithm.EA11 ? "3" : "2";
        int tokens = fields.number("keyChangeTokens", FieldRule.KEY_TOKENS, 2, 4, fewest);
        MeterState state = fields.named(
                "state",
                FieldRule.STATE,
                fields.getOr("state", MeterState.ACTIVE.name()),
                name -> Fields.constant(MeterState.class, name));
        if (fields.faulty()
                || pan == null
                || utility == null
                || service == null
                || sgc == null
                || ea == null
                || carrier == null
                || base == null
                || state == null) {
            return fields.faults();
        }
        MeterIdentity identity = new MeterIdentity(pan, sgc, new TariffIndex(ti), new KeyRevision(krn), ea, carrier);
        return fields.read(new Meter(identity, base, service, utility.code(), account, tariff, kt, ken, tokens, state));
    }

    /** A scan of the label says more than the number; what stands in fields of its own goes before it. */
    private static Map<String, String> withLabel(Map<String, String> given) {
        String scan = given.getOrDefault("meter", "");
        if (!MeterLabel.looksLikeOne(scan) || !(MeterLabel.read(scan) instanceof MeterLabel.Reading.Read read)) {
            return given;
        }
        MeterIdentity identity = read.label().identity();
        Map<String, String> all = new HashMap<>(given);
        all.put("meter", read.label().number().digits());
        Map.of(
                        "sgc", identity.sgc().digits(),
                        "ti", identity.ti().digits(),
                        "krn", Integer.toString(identity.krn().value()),
                        "ea", identity.ea().digits(),
                        "tct", Integer.toString(identity.carrier().code()))
                .forEach((field, value) -> {
                    if (given.getOrDefault(field, "").isBlank()) {
                        all.put(field, value);
                    }
                });
        return all;
    }

    private static @Nullable PrimaryAccountNumber pan(Fields fields) {
        String written = fields.get("meter");
        if (written.isEmpty()) {
            fields.fault("meter", FieldRule.EMPTY, "");
            return null;
        }
        if (MeterLabel.looksLikeOne(written)) {
            if (MeterLabel.read(written) instanceof MeterLabel.Reading.Read read) {
                return read.label().identity().pan();
            }
            fields.fault("meter", FieldRule.LABEL, written);
            return null;
        }
        String digits =
                Luhn.isDigits(written) ? written : BLANKS.matcher(written).replaceAll("");
        try {
            return digits.length() == PAN_DIGITS
                    ? new PrimaryAccountNumber(digits)
                    : PrimaryAccountNumber.of(MeterNumber.of(digits));
        } catch (StsException e) {
            boolean check = e.error() == StsError.E_DRN_CHECK_DIGIT || e.error() == StsError.E_PAN_CHECK_DIGIT;
            fields.fault("meter", check ? FieldRule.CHECK_DIGIT : FieldRule.METER, written);
            return null;
        }
    }

    private @Nullable Utility utility(Fields fields) {
        String code = fields.getOr("utility", terms.only().map(Utility::code).orElse(""));
        if (code.isEmpty()) {
            fields.fault("utility", FieldRule.EMPTY, "");
            return null;
        }
        return fields.named("utility", FieldRule.UTILITY, code, terms.utilities()::get);
    }

    /** Where none is named: the only one the utility sells, or electricity. */
    private static @Nullable Service service(Fields fields, @Nullable Utility utility) {
        Map<Service, String> sells = utility == null ? Map.of() : utility.tariffs();
        Service usual = sells.size() == 1 ? sells.keySet().iterator().next() : Service.ELECTRICITY;
        String name = fields.getOr("service", usual.name());
        Service service =
                fields.named("service", FieldRule.SERVICE, name, text -> Fields.constant(Service.class, text));
        boolean sold = service == null || sells.isEmpty() || sells.containsKey(service);
        fields.require(sold, "service", FieldRule.NOT_SOLD, name);
        return service;
    }

    private String tariff(Fields fields, @Nullable Utility utility, @Nullable Service service) {
        String usual = utility == null || service == null
                ? ""
                : utility.tariff(service).orElse("");
        String code = fields.getOr("tariff", usual);
        if (code.isEmpty()) {
            fields.fault("tariff", FieldRule.EMPTY, "");
        } else {
            fields.require(terms.tariffs().contains(code), "tariff", FieldRule.TARIFF, code);
        }
        return code;
    }

    private static @Nullable SupplyGroupCode sgc(Fields fields) {
        String digits = fields.getOr("sgc", "");
        if (digits.isEmpty()) {
            fields.fault("sgc", FieldRule.EMPTY, "");
            return null;
        }
        return fields.named("sgc", FieldRule.SGC, digits, text -> legal(() -> new SupplyGroupCode(text)));
    }

    /** Reads a code of the standard. */
    @FunctionalInterface
    private interface Code<T> {
        T of(int code);
    }

    private static <T> @Nullable T code(Fields fields, String field, FieldRule rule, String usual, Code<T> read) {
        String text = fields.getOr(field, usual);
        return fields.named(
                field,
                rule,
                text,
                digits -> CODE.matcher(digits).matches() ? legal(() -> read.of(Integer.parseInt(digits))) : null);
    }

    private static <T> @Nullable T legal(Supplier<T> value) {
        try {
            return value.get();
        } catch (StsException e) {
            return null;
        }
    }
}
