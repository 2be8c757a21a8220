package org.utilitill.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.utilitill.money.MoneyFormat;
import org.utilitill.receipt.Part.Pair;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.AdderLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.LevyLine;
import org.utilitill.tariff.QuoteLine.RoundingLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.QuoteLine.StepUse;
import org.utilitill.tariff.QuoteLine.TaxLine;

/** Where the money of a sale went, a line each. */
final class MoneyLines {

    private MoneyLines() {}

    /** @param unit of what was sold, such as {@code "kWh"} */
    static List<Part> of(Quote quote, String unit, ReceiptText text) {
        List<Part> parts = new ArrayList<>();
        if (quote.free().tenths() > 0) {
            parts.add(pair(text.get("line.free", units(quote.free().toDecimal()), unit), ""));
        }
        quote.lines().forEach(line -> add(parts, line, unit, text));
        return parts;
    }

    private static void add(List<Part> parts, QuoteLine line, String unit, ReceiptText text) {
        String amount = MoneyFormat.figure(line.amount());
        if (line instanceof EnergyLine energy) {
            energy(parts, energy, unit, text);
        } else if (line instanceof FixedLine fixed) {
            parts.add(pair(fixed.name(), amount));
            left(parts, fixed.left(), text);
        } else if (line instanceof AdderLine adder) {
            parts.add(pair(text.get("line.adder", adder.name(), figure(adder.perUnit()), unit), amount));
        } else if (line instanceof LevyLine levy) {
            parts.add(pair(text.get("line.levy", levy.name(), levy.rate()), amount));
        } else if (line instanceof TaxLine tax) {
            parts.add(pair(text.get("line.tax", name(tax, text), tax.rate(), MoneyFormat.figure(tax.base())), amount));
        } else if (line instanceof StampLine stamp) {
            parts.add(pair(stamp.name(), amount));
        } else if (line instanceof DebtLine debt) {
            parts.add(pair(debt.name(), amount));
            left(parts, debt.left(), text);
        } else if (line instanceof RoundingLine) {
            parts.add(pair(text.get("line.rounding"), amount));
        }
    }

    /** One step has its price beside it; several have a line each and the money on the last. */
    private static void energy(List<Part> parts, EnergyLine energy, String unit, ReceiptText text) {
        List<StepUse> steps = energy.steps();
        for (int i = 0; i < steps.size(); i++) {
            StepUse step = steps.get(i);
            String words = text.get(
                    "line.energy",
                    units(step.units()),
                    unit,
                    MoneyFormat.grouped(step.price().toString()));
            parts.add(pair(words, i + 1 == steps.size() ? MoneyFormat.figure(energy.amount()) : ""));
        }
    }

    /** Where a tariff does not name its value added tax, slips use the language's name. */
    private static String name(TaxLine tax, ReceiptText text) {
        return tax.name().isEmpty() ? text.get("line.vat") : tax.name();
    }

    private static void left(List<Part> parts, Money left, ReceiptText text) {
        if (left.isPositive()) {
            parts.add(pair(text.get("line.left", MoneyFormat.figure(left)), ""));
        }
    }

    private static String units(BigDecimal units) {
        return MoneyFormat.grouped(figure(units));
    }

    private static String figure(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }

    private static Part pair(String left, String right) {
        return new Pair(left, right, false);
    }
}
