package org.utilitill.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax;
import org.utilitill.tariff.charge.ValueAddedTax.Rule;

/**
 * How much of each line one unit of each step bears, and one coin of each fixed charge. Every line of a quote is linear
 * in the units of each step and in the fixed charges paid, so that this table and what is bought of each column give
 * all lines, and the sum of a column is its price with everything on it.
 */
final class RateTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A stretch of the month's units that bears the same on each unit.
     *
     * @param from first unit of it
     * @param upTo its end, if it has one
     * @param price of the units before charges
     */
    record Segment(BigDecimal from, Optional<BigDecimal> upTo, BigDecimal price) {}

    private final List<Segment> segments;
    private final List<FixedCharge> fixed;
    private final Map<String, BigDecimal[]> rows = new LinkedHashMap<>();
    private final Map<String, BigDecimal[]> bases = new LinkedHashMap<>();

    RateTable(Tariff tariff, PricingInputs inputs) {
        this.segments = segments(tariff, inputs);
        this.fixed = tariff.charges().stream()
                .filter(FixedCharge.class::isInstance)
                .map(FixedCharge.class::cast)
                .toList();
        BigDecimal[] energy = newRow();
        for (int i = 0; i < segments.size(); i++) {
            energy[i] = segments.get(i).price();
        }
        rows.put(Charge.ENERGY, energy);
        tariff.charges().forEach(charge -> add(charge, inputs));
    }

    /** The steps of the customer, cut where a tax begins. */
    private static List<Segment> segments(Tariff tariff, PricingInputs inputs) {
        TreeSet<BigDecimal> cuts = new TreeSet<>();
        for (Charge charge : tariff.charges()) {
            if (charge instanceof ValueAddedTax tax) {
                tax.above().ifPresent(cuts::add);
            }
        }
        List<Segment> segments = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (Step step : tariff.prices().steps(inputs)) {
            for (BigDecimal cut : cuts.tailSet(from, false)) {
                if (step.upTo().filter(end -> cut.compareTo(end) >= 0).isPresent()) {
                    break;
                }
                segments.add(new Segment(from, Optional.of(cut), step.price()));
                from = cut;
            }
            segments.add(new Segment(from, step.upTo(), step.price()));
            from = step.upTo().orElse(from);
        }
        return segments;
    }

    private BigDecimal[] newRow() {
        BigDecimal[] row = new BigDecimal[segments.size() + fixed.size()];
        Arrays.fill(row, BigDecimal.ZERO);
        return row;
    }

    private void add(Charge charge, PricingInputs inputs) {
        BigDecimal[] row = newRow();
        rows.put(charge.code(), row);
        if (charge instanceof FixedCharge own) {
            row[segments.size() + fixed.indexOf(own)] = BigDecimal.ONE;
        } else if (charge instanceof UnitAdder adder) {
            Arrays.fill(row, 0, segments.size(), adder.on(inputs.day()));
        } else if (charge instanceof Levy levy) {
            share(row, base(levy.code(), levy.on()), levy.percent());
        } else if (charge instanceof ValueAddedTax tax && tax.rule() == Rule.ADDED) {
            share(row, taxedBase(tax), tax.rate().percent());
        } else if (charge instanceof ValueAddedTax tax && tax.rule() == Rule.INSIDE) {
            takeOut(row, tax);
        }
    }

    private BigDecimal[] base(String code, List<String> on) {
        BigDecimal[] base = newRow();
        for (String line : on) {
            BigDecimal[] row = rows.get(line);
            for (int i = 0; row != null && i < base.length; i++) {
                base[i] = base[i].add(row[i]);
            }
        }
        bases.put(code, base);
        return base;
    }

    private BigDecimal[] taxedBase(ValueAddedTax tax) {
        BigDecimal[] base = base(tax.code(), tax.on());
        for (int i = 0; i < base.length; i++) {
            if (!bears(tax, i)) {
                base[i] = BigDecimal.ZERO;
            }
        }
        return base;
    }

    private boolean bears(ValueAddedTax tax, int column) {
        return tax.above().isEmpty()
                || (column < segments.size()
                        && segments.get(column).from().compareTo(tax.above().get()) >= 0);
    }

    private static void share(BigDecimal[] row, BigDecimal[] base, BigDecimal percent) {
        for (int i = 0; i < row.length; i++) {
            row[i] = base[i].multiply(percent).movePointLeft(2);
        }
    }

    /** The tax comes out of the lines that hold it; what a column costs stays the same to the last digit. */
    private void takeOut(BigDecimal[] row, ValueAddedTax tax) {
        BigDecimal[] net = newRow();
        BigDecimal gross = HUNDRED.add(tax.rate().percent());
        for (String code : tax.on()) {
            BigDecimal[] line = rows.get(code);
            for (int i = 0; line != null && i < row.length; i++) {
                BigDecimal part = bears(tax, i)
                        ? line[i].multiply(tax.rate().percent()).divide(gross, MathContext.DECIMAL128)
                        : BigDecimal.ZERO;
                row[i] = row[i].add(part);
                line[i] = line[i].subtract(part);
                net[i] = bears(tax, i) ? net[i].add(line[i]) : net[i];
            }
        }
        bases.put(tax.code(), net);
    }

    List<Segment> segments() {
        return segments;
    }

    /** What one unit of a segment costs with everything on it. */
    BigDecimal price(int segment) {
        return sum(segment);
    }

    /** What one coin of a fixed charge costs with the taxes on it. */
    BigDecimal grossOf(FixedCharge charge) {
        return sum(segments.size() + fixed.indexOf(charge));
    }

    List<FixedCharge> fixed() {
        return fixed;
    }

    private BigDecimal sum(int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal[] row : rows.values()) {
            sum = sum.add(row[column]);
        }
        return sum;
    }

    /** The exact money of a line for what is bought of each column. */
    BigDecimal amount(String code, BigDecimal[] bought) {
        return product(rows.getOrDefault(code, new BigDecimal[0]), bought);
    }

    /** The exact money a levy or tax rests on. */
    BigDecimal baseOf(String code, BigDecimal[] bought) {
        return product(bases.getOrDefault(code, new BigDecimal[0]), bought);
    }

    private static BigDecimal product(BigDecimal[] row, BigDecimal[] bought) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < row.length; i++) {
            sum = sum.add(row[i].multiply(bought[i]));
        }
        return sum;
    }
}
