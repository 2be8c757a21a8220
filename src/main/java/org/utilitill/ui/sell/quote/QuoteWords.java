package org.utilitill.ui.sell.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.money.MoneyFormat;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.AdderLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.LevyLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.QuoteLine.StepUse;
import org.utilitill.tariff.QuoteLine.TaxLine;
import org.utilitill.tariff.history.QuoteDifference;
import org.utilitill.tariff.history.QuoteDifference.Reason;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.QuoteOutcome.Quoted;

/** Every line of a quote in words, as the cashier says them to the customer. */
public final class QuoteWords {

    /**
     * A line of the panel.
     *
     * @param words on its left
     * @param figure on its right, or empty
     */
    public record Said(String words, String figure) {}

    private final Desk desk;
    private final Quoted quoted;
    private final String unit;

    /** The words of one quote. */
    public QuoteWords(Desk desk, Quoted quoted) {
        this.desk = desk;
        this.quoted = quoted;
        this.unit = desk.text("unit." + quoted.card().meter().service());
    }

    /** Where the money goes. */
    public List<Said> lines() {
        List<Said> said = new ArrayList<>();
        Energy free = quoted.quote().free();
        if (free.tenths() > 0) {
            said.add(new Said(desk.text("sell.quote.free", units(free), unit), ""));
        }
        quoted.quote().lines().forEach(line -> said.addAll(words(line)));
        return said;
    }

    private List<Said> words(QuoteLine line) {
        String figure = MoneyFormat.figure(line.amount());
        if (line instanceof EnergyLine energy) {
            return energy(energy);
        }
        if (line instanceof FixedLine fixed) {
            return withLeft(fixed(fixed), figure, "sell.quote.fixed.left", fixed.left());
        }
        if (line instanceof AdderLine adder) {
            return one(desk.text("sell.quote.adder", adder.name(), figure(adder.perUnit()), unit), figure);
        }
        if (line instanceof LevyLine levy) {
            String base = MoneyFormat.figure(levy.base());
            return one(desk.text("sell.quote.levy", levy.name(), levy.rate(), base), figure);
        }
        if (line instanceof TaxLine tax) {
            String name = tax.name().isEmpty() ? desk.text("sell.quote.vat") : tax.name();
            return one(desk.text("sell.quote.tax", name, tax.rate(), MoneyFormat.figure(tax.base())), figure);
        }
        if (line instanceof StampLine stamp) {
            return one(stamp.name(), figure);
        }
        if (line instanceof DebtLine debt) {
            String key = debt.left().isPositive() ? "sell.quote.debt" : "sell.quote.debt.done";
            return withLeft(desk.text(key, debt.name()), figure, "sell.quote.debt.left", debt.left());
        }
        return one(desk.text("sell.quote.rounding"), figure);
    }

    private String fixed(FixedLine fixed) {
        return fixed.periods() > 1
                ? desk.text("sell.quote.fixed.several", fixed.name(), Integer.toString(fixed.periods()))
                : fixed.name();
    }

    /** A line for each step; the last takes what rounding leaves, so that they add up to the line's money. */
    private List<Said> energy(EnergyLine energy) {
        List<Said> said = new ArrayList<>();
        List<StepUse> steps = energy.steps();
        Money rest = energy.amount();
        for (int i = 0; i < steps.size(); i++) {
            StepUse step = steps.get(i);
            Money cost = i + 1 == steps.size() ? rest : cost(step, rest.getCurrencyUnit());
            rest = rest.minus(cost);
            String price = MoneyFormat.grouped(step.price().toString());
            String words = desk.text("sell.quote.energy", MoneyFormat.grouped(figure(step.units())), unit, price);
            said.add(new Said(words, MoneyFormat.figure(cost)));
        }
        return said;
    }

    private static Money cost(StepUse step, CurrencyUnit currency) {
        return Money.of(currency, step.units().multiply(step.price().perUnit()), RoundingMode.HALF_UP);
    }

    private List<Said> withLeft(String words, String figure, String key, Money left) {
        String rest = left.isPositive() ? desk.text(key, words, MoneyFormat.withCode(left)) : words;
        return one(rest, figure);
    }

    private static List<Said> one(String words, String figure) {
        return List.of(new Said(words, figure));
    }

    /** What the month has come to and what the next unit costs. */
    public String month() {
        BigDecimal before = quoted.quote().inputs().monthUnits();
        String so = MoneyFormat.grouped(figure(before));
        String next = MoneyFormat.grouped(figure(quoted.quote().nextPrice()));
        return desk.text(
                "sell.quote.month",
                so,
                unit,
                next,
                quoted.quote().total().getCurrencyUnit().getCode());
    }

    /** Why the same money buys more or less than last time, if it does. */
    public Optional<String> difference() {
        return quoted.difference().map(this::sentence);
    }

    private String sentence(QuoteDifference difference) {
        String reasons = difference.reasons().stream()
                .map(this::reason)
                .reduce((one, next) -> desk.text("sell.quote.because.and", one, next))
                .orElse("");
        String size = units(difference.size());
        if (difference.tenths() < 0) {
            return reasons.isEmpty()
                    ? desk.text("sell.quote.fewer.alone", size, unit)
                    : desk.text("sell.quote.fewer", size, unit, reasons);
        }
        return reasons.isEmpty()
                ? desk.text("sell.quote.more.alone", size, unit)
                : desk.text("sell.quote.more", size, unit, reasons);
    }

    private String reason(Reason reason) {
        if (reason instanceof Reason.Taken taken) {
            return desk.text("sell.quote.because.taken", taken.name(), MoneyFormat.figure(taken.amount()));
        } else if (reason instanceof Reason.NotTaken saved) {
            return desk.text("sell.quote.because.not", saved.name(), MoneyFormat.figure(saved.amount()));
        } else if (reason instanceof Reason.CheapUsed used) {
            return desk.text("sell.quote.because.used", MoneyFormat.grouped(figure(used.units())));
        } else if (reason instanceof Reason.CheapBack back) {
            return desk.text("sell.quote.because.back", MoneyFormat.grouped(figure(back.units())));
        } else if (reason instanceof Reason.FreeGone gone) {
            return desk.text("sell.quote.because.gone", units(gone.units()));
        } else if (reason instanceof Reason.FreeGiven given) {
            return desk.text("sell.quote.because.given", units(given.units()));
        }
        return desk.text("sell.quote.because.prices");
    }

    private static String units(Energy units) {
        return MoneyFormat.grouped(units.toString());
    }

    /** At least one decimal and at most four. */
    private static String figure(BigDecimal number) {
        BigDecimal plain = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }
}
