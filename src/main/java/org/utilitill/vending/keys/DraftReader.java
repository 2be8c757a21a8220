package org.utilitill.vending.keys;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Reads a key profile that was typed, field by field in the order of the form; the first wrong one is told. */
final class DraftReader {

    private static final Set<String> CARRIERS = Set.of("01", "02", "07", "08");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String NO_CHECK_VALUE = "000000";

    private final KeyDraft draft;
    private final Predicate<String> utilityKnown;
    private @Nullable Refusal refusal;

    DraftReader(KeyDraft draft, Predicate<String> utilityKnown) {
        this.draft = draft;
        this.utilityKnown = utilityKnown;
        judge();
    }

    /** What is wrong, if anything is. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    private void judge() {
        field("name", draft.name(), KeyProfile::isName);
        field("utility", draft.utility(), code -> code.isEmpty() || utilityKnown.test(code));
        field("sgc", draft.sgc(), text -> text.matches("\\d{6}"));
        field("kt", draft.kt(), text -> text.matches("[0-3]"));
        field("krn", draft.krn(), text -> text.matches("[1-9]"));
        field("ken", draft.ken(), text -> text.matches("\\d{1,3}") && Integer.parseInt(text) <= 255);
        field("baseDate", draft.baseDate(), Set.of("1993", "2014", "2035")::contains);
        field("dkga", draft.dkga(), text -> text.matches("0?[24]"));
        field("ea", draft.ea(), text -> text.strip().matches("0?7|11|0?7\\s*,\\s*11"));
        field("tct", draft.tct(), CARRIERS::contains);
        field("ti", draft.ti(), text -> text.matches("\\d{1,2}"));
        field("iin", draft.iin(), Set.of("600727", "0000")::contains);
        field("from", draft.from(), DraftReader::isDate);
        field("until", draft.until(), text -> isDate(text) && isAfterFrom(text));
        field("perToken", draft.perToken(), DraftReader::isAmount);
        field("perMeterDay", draft.perMeterDay(), DraftReader::isAmount);
        field("perDay", draft.perDay(), DraftReader::isAmount);
    }

    private void field(String name, String value, Predicate<String> legal) {
        if (refusal == null && !legal.test(value)) {
            refusal = Refusal.of(RefusalCode.KEY_FIELD, name, value, name);
        }
    }

    private boolean isAfterFrom(String until) {
        return until.isEmpty()
                || draft.from().isEmpty()
                || !isDate(draft.from())
                || LocalDate.parse(until).isAfter(LocalDate.parse(draft.from()));
    }

    private static boolean isDate(String text) {
        return text.isEmpty() || moment(text).isPresent();
    }

    private static Optional<Instant> moment(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isAmount(String text) {
        return text.isEmpty() || tenths(text).isPresent();
    }

    private static OptionalLong tenths(String text) {
        if (!text.matches("\\d{1,7}(\\.\\d)?")) {
            return OptionalLong.empty();
        }
        long tenths = new BigDecimal(text).movePointRight(1).longValueExact();
        return tenths >= 1 && tenths <= AmountField.MAX_UNITS ? OptionalLong.of(tenths) : OptionalLong.empty();
    }

    /**
     * The profile, a draft with the check value still to come.
     *
     * @throws IllegalStateException when something is wrong
     */
    KeyProfile profile() {
        if (refusal != null) {
            throw new IllegalStateException("a draft that was refused makes no profile");
        }
        return new KeyProfile(
                draft.name(),
                draft.utility(),
                new SupplyGroupCode(draft.sgc()),
                Integer.parseInt(draft.kt()),
                new KeyRevision(Integer.parseInt(draft.krn())),
                Integer.parseInt(draft.ken()),
                BaseDate.of(Integer.parseInt(draft.baseDate())),
                Integer.parseInt(draft.dkga()),
                algorithms(),
                TokenCarrier.of(Integer.parseInt(draft.tct())),
                new TariffIndex(Integer.parseInt(draft.ti())),
                draft.iin(),
                new KeyPeriod(moment(draft.from()), moment(draft.until())),
                new KeyLimits(tenths(draft.perToken()), tenths(draft.perMeterDay()), tenths(draft.perDay())),
                KeyState.DRAFT,
                NO_CHECK_VALUE,
                false);
    }

    private List<EncryptionAlgorithm> algorithms() {
        List<EncryptionAlgorithm> eas = new ArrayList<>();
        for (String code : draft.ea().split(",", -1)) {
            eas.add(EncryptionAlgorithm.of(Integer.parseInt(code.strip())));
        }
        return eas;
    }
}
