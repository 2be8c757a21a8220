package org.utilitill.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * A tax on what is sold, as its law writes it: 16 is 16 % on top of the price.
 *
 * @param percent 0 to 100, exact
 */
public record TaxRate(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TaxRate {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("tax of %s %% is not 0 to 100".formatted(percent));
        }
        percent = percent.stripTrailingZeros();
        if (percent.scale() < 0) {
            percent = percent.setScale(0);
        }
    }

    /** A rate from its figure, such as {@code "16"} or {@code "7.5"}. */
    public static TaxRate ofPercent(String percent) {
        return new TaxRate(new BigDecimal(percent));
    }

    /** The tax that sits inside an amount which already includes it, halves up to the smallest coin. */
    public Money insideOf(Money gross) {
        // One division, rounded once: a fraction cut to so many digits first would miss halves at rates like 12 %.
        BigDecimal tax = gross.getAmount()
                .multiply(percent)
                .divide(HUNDRED.add(percent), gross.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
        return Money.of(gross.getCurrencyUnit(), tax);
    }

    /** An amount without the tax it includes, exact to 34 digits. */
    public BigDecimal excludedFrom(BigDecimal gross) {
        return gross.multiply(HUNDRED).divide(HUNDRED.add(percent), MathContext.DECIMAL128);
    }

    /** An amount with the tax added, exact. */
    public BigDecimal includedIn(BigDecimal net) {
        return net.multiply(HUNDRED.add(percent)).movePointLeft(2);
    }

    /** Whether there is no tax at all. */
    public boolean none() {
        return percent.signum() == 0;
    }

    /** The percentage without trailing zeros, such as {@code "7.5"}. */
    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
