package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.utilitill.tariff.file.FileNode.Text;
import org.utilitill.tariff.file.TariffFault.Code;

/**
 * A kind of number in a tariff: plain digits with a point, as exact as they are written.
 *
 * @param decimals most of them, zeros at the end not counted
 * @param sign what it may be
 * @param most the highest, if there is one
 */
record Figure(int decimals, Sign sign, Optional<BigDecimal> most) {

    /** On which side of zero a number may be. */
    enum Sign {
        /** Above zero. */
        ABOVE,
        /** Zero or above. */
        ZERO,
        /** Anything. */
        ANY
    }

    /** Price of a unit, or a charge before tax. */
    static final Figure PRICE = new Figure(8, Sign.ABOVE, Optional.empty());
    /** What an adder puts on a unit, or takes off it. */
    static final Figure ADDED = new Figure(8, Sign.ANY, Optional.empty());
    /** Units of a month. */
    static final Figure UNITS = new Figure(3, Sign.ABOVE, Optional.empty());
    /** Units of a token. */
    static final Figure TENTHS = new Figure(1, Sign.ABOVE, Optional.empty());
    /** Times of something. */
    static final Figure TIMES = new Figure(4, Sign.ABOVE, Optional.empty());
    /** A share. */
    static final Figure PERCENT = new Figure(4, Sign.ABOVE, Optional.of(BigDecimal.valueOf(100)));
    /** A tax, which may be zero. */
    static final Figure TAX = new Figure(4, Sign.ZERO, Optional.of(BigDecimal.valueOf(100)));

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,20})?");

    /** A sum of money above zero in coins of a currency. */
    static Figure sum(CurrencyUnit currency) {
        return new Figure(currency.getDecimalPlaces(), Sign.ABOVE, Optional.empty());
    }

    /** The same kind of number, or zero. */
    Figure orZero() {
        return new Figure(decimals, Sign.ZERO, most);
    }

    /** The number, or nothing when a fault was noted. */
    Optional<BigDecimal> read(Text text, Faults faults) {
        Optional<BigDecimal> number = parse(text.value());
        Optional<Code> fault = number.isEmpty() ? Optional.of(Code.NUMBER) : fault(number.get());
        fault.ifPresent(code -> faults.add(text.at(), code, values(code, text.value())));
        return fault.isPresent() ? Optional.empty() : number;
    }

    /** The exact number a text writes, if it writes one. */
    static Optional<BigDecimal> parse(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private Optional<Code> fault(BigDecimal number) {
        if (sign == Sign.ABOVE && number.signum() <= 0) {
            return Optional.of(Code.NOT_ABOVE_ZERO);
        }
        if (sign == Sign.ZERO && number.signum() < 0) {
            return Optional.of(Code.NEGATIVE);
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            return Optional.of(Code.DECIMALS);
        }
        return most.filter(limit -> number.compareTo(limit) > 0).map(limit -> Code.RANGE);
    }

    private String[] values(Code code, String text) {
        return switch (code) {
            case DECIMALS -> new String[] {text, Integer.toString(decimals)};
            case RANGE ->
                new String[] {text, "0", most.map(BigDecimal::toPlainString).orElse("")};
            default -> new String[] {text};
        };
    }
}
