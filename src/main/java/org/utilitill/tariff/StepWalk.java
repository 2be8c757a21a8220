package org.utilitill.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.utilitill.tariff.RateTable.Segment;

/** Walks a purchase through the steps of a month, from the units that were bought before. */
final class StepWalk {

    private final RateTable rates;
    private final BigDecimal start;

    /** @param start units of the month before this purchase */
    StepWalk(RateTable rates, BigDecimal start) {
        this.rates = rates;
        this.start = start;
    }

    /** What money buys of each segment, exact to 34 digits. */
    BigDecimal[] unitsFor(BigDecimal money) {
        BigDecimal[] units = none();
        BigDecimal left = money;
        for (int i = 0; i < units.length && left.signum() > 0; i++) {
            BigDecimal price = rates.price(i);
            BigDecimal room = room(i);
            if (room != null && room.multiply(price).compareTo(left) <= 0) {
                units[i] = room;
                left = left.subtract(room.multiply(price));
            } else {
                units[i] = left.divide(price, MathContext.DECIMAL128);
                left = BigDecimal.ZERO;
            }
        }
        return units;
    }

    /** So many units, by the segment they fall in. */
    BigDecimal[] split(BigDecimal count) {
        BigDecimal[] units = none();
        BigDecimal left = count;
        for (int i = 0; i < units.length && left.signum() > 0; i++) {
            BigDecimal room = room(i);
            units[i] = room == null ? left : left.min(room);
            left = left.subtract(units[i]);
        }
        return units;
    }

    /** What so many units cost with everything on them, exact. */
    BigDecimal moneyFor(BigDecimal count) {
        BigDecimal[] units = split(count);
        BigDecimal money = BigDecimal.ZERO;
        for (int i = 0; i < units.length; i++) {
            money = money.add(units[i].multiply(rates.price(i)));
        }
        return money;
    }

    /** The segment in which the next unit falls after so many of this purchase. */
    int segmentAfter(BigDecimal count) {
        BigDecimal at = start.add(count);
        List<Segment> segments = rates.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).upTo().filter(end -> end.compareTo(at) <= 0).isEmpty()) {
                return i;
            }
        }
        return segments.size() - 1;
    }

    /** Units left in a segment; null when it has no end. */
    private @Nullable BigDecimal room(int segment) {
        Segment own = rates.segments().get(segment);
        return own.upTo()
                .map(end -> end.subtract(own.from().max(start)).max(BigDecimal.ZERO))
                .orElse(null);
    }

    private BigDecimal[] none() {
        BigDecimal[] units = new BigDecimal[rates.segments().size()];
        Arrays.fill(units, BigDecimal.ZERO);
        return units;
    }
}
