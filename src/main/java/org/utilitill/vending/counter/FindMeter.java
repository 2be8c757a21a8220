package org.utilitill.vending.counter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.utilitill.journal.Journal;
import org.utilitill.journal.Registers;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.Parsed;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.MeterLookup.NotKnown;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Finds the meter that was typed, or says what is wrong with the number and which known ones are close. */
public final class FindMeter {

    private static final int MOST_NEAR = 3;

    private final Journal journal;
    private final Pricing pricing;

    /** A search over what the journal knows. */
    FindMeter(Journal journal, Pricing pricing) {
        this.journal = journal;
        this.pricing = pricing;
    }

    /** The meter for what was typed: digits, spaces and dashes. */
    public MeterLookup find(String typed) {
        Parsed<MeterNumber> parsed = MeterNumber.parse(typed);
        if (parsed instanceof Parsed.Wrong<MeterNumber> wrong) {
            return notKnown(refusalOf(wrong.error(), typed), typed);
        }
        MeterNumber number = ((Parsed.Ok<MeterNumber>) parsed).value();
        Optional<Meter> meter = registers().meter(number);
        if (meter.isEmpty()) {
            return notKnown(Refusal.of(RefusalCode.METER_UNKNOWN, number.digits()), typed);
        }
        if (meter.get().state() != MeterState.ACTIVE) {
            return notKnown(Refusal.of(RefusalCode.METER_NOT_SOLD, number.digits()), typed);
        }
        Optional<MeterCard> card = card(meter.get());
        return card.isPresent()
                ? new Known(card.get())
                : new NotKnown(Refusal.of(RefusalCode.NO_TARIFF, number.digits()), List.of());
    }

    private static Refusal refusalOf(StsError error, String typed) {
        return switch (error) {
            case E_DRN_CHECK_DIGIT -> Refusal.of(RefusalCode.METER_CHECK_DIGIT, typed);
            case E_DRN_LENGTH -> tooFewOrMany(typed);
            default ->
                typed.chars().anyMatch(FindMeter::counts)
                        ? Refusal.of(RefusalCode.METER_NOT_DIGITS, typed)
                        : tooFewOrMany(typed);
        };
    }

    private static Refusal tooFewOrMany(String typed) {
        long digits = typed.chars().filter(Character::isDigit).count();
        return Refusal.of(RefusalCode.METER_LENGTH, Long.toString(digits));
    }

    /** Blanks and dashes between digits do not count; nothing but them is a number of no digits. */
    private static boolean counts(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.DASH_PUNCTUATION;
    }

    private MeterLookup notKnown(Refusal refusal, String typed) {
        String digits = typed.replaceAll("\\D", "");
        if (digits.length() != 11 && digits.length() != 13) {
            return new NotKnown(refusal, List.of());
        }
        List<MeterCard> near = new ArrayList<>();
        for (Meter meter : registers().meters(oneSlipAway(digits), MOST_NEAR)) {
            card(meter).ifPresent(near::add);
        }
        return new NotKnown(refusal, near);
    }

    /** Numbers with a right check digit that differ in one digit or by one swap of neighbours. */
    private static Set<String> oneSlipAway(String digits) {
        Set<String> near = new LinkedHashSet<>();
        for (int i = 0; i < digits.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                keepIfValid(near, digits.substring(0, i) + digit + digits.substring(i + 1));
            }
            if (i + 1 < digits.length()) {
                char[] swapped = digits.toCharArray();
                swapped[i] = digits.charAt(i + 1);
                swapped[i + 1] = digits.charAt(i);
                keepIfValid(near, new String(swapped));
            }
        }
        return near;
    }

    private static void keepIfValid(Set<String> near, String candidate) {
        if (Luhn.isValid(candidate)) {
            near.add(candidate);
        }
    }

    private Optional<MeterCard> card(Meter meter) {
        Optional<MeterCard> card = pricing.card(meter);
        // The sale will ask; now nobody waits for it.
        card.ifPresent(known -> journal.lastTid(known.meter()));
        return card;
    }

    private Registers registers() {
        return journal.registers();
    }
}
