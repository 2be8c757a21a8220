package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.Limits;
import org.utilitill.tariff.Settlement;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.DebtRule.Kind;
import org.utilitill.tariff.charge.FreeUnits;
import org.utilitill.tariff.file.FileNode.Text;
import org.utilitill.tariff.file.TariffFault.Code;

/** Reads what is not a price: debts, free units, limits and how fractions are settled. */
final class RuleReader {

    static final Map<String, Rounding> ROUNDINGS =
            Map.of("down", Rounding.DOWN, "half up", Rounding.HALF_UP, "up", Rounding.UP);

    /** How a file calls every debt that no rule names. */
    static final String ANY_OTHER = "any other";

    private static final Pattern SHARE = Pattern.compile("(\\S+) ?% of (tender|debt)");
    private static final int MOST = 20;

    private final Section file;
    private final CurrencyUnit currency;
    private final Faults faults;

    RuleReader(Section file, CurrencyUnit currency) {
        this.file = file;
        this.currency = currency;
        this.faults = file.faults();
    }

    List<DebtRule> debts() {
        List<DebtRule> rules = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Section section : file.sections("debts", MOST)) {
            String debt = debt(section);
            if (!codes.add(debt)) {
                faults.add(section.at("debt"), Code.CODE_TWICE, debt);
            }
            section.need("take");
            Optional<Text> take = section.value("take");
            Optional<BigDecimal> most = section.value("most").flatMap(this::mostOfTender);
            boolean taxed = Values.yes(section, "taxed");
            rules.add(take.map(text -> rule(debt, text, most, taxed))
                    .orElseGet(() -> new DebtRule(debt, Kind.ALL, BigDecimal.ZERO, most, taxed)));
            section.end();
        }
        return rules;
    }

    private static String debt(Section section) {
        boolean any = section.value("debt")
                .filter(text -> text.value().equals(ANY_OTHER))
                .isPresent();
        return any ? DebtRule.ANY : Values.code(section, "debt");
    }

    private DebtRule rule(String debt, Text take, Optional<BigDecimal> most, boolean taxed) {
        if (take.value().equals("all")) {
            return new DebtRule(debt, Kind.ALL, BigDecimal.ZERO, most, taxed);
        }
        Matcher share = SHARE.matcher(take.value());
        if (share.matches()) {
            Kind kind = share.group(2).equals("tender") ? Kind.PERCENT_OF_TENDER : Kind.PERCENT_OF_DEBT;
            return new DebtRule(debt, kind, percent(take, share), most, taxed);
        }
        if (Figure.parse(take.value()).isEmpty()) {
            faults.add(take.at(), Code.TAKE, take.value());
        }
        BigDecimal sum = Figure.parse(take.value())
                .flatMap(number -> Figure.sum(currency).read(take, faults))
                .orElse(BigDecimal.ONE);
        return new DebtRule(debt, Kind.INSTALMENT, sum, most, taxed);
    }

    private BigDecimal percent(Text text, Matcher share) {
        return Figure.PERCENT.read(new Text(text.at(), share.group(1)), faults).orElse(BigDecimal.ONE);
    }

    private Optional<BigDecimal> mostOfTender(Text text) {
        Matcher share = SHARE.matcher(text.value());
        if (share.matches() && share.group(2).equals("tender")) {
            return Optional.of(percent(text, share));
        }
        faults.add(text.at(), Code.TAKE, text.value());
        return Optional.empty();
    }

    Optional<FreeUnits> freeUnits() {
        return file.section("free units").map(section -> {
            BigDecimal units = Values.figure(section, "units", Figure.TENTHS);
            List<String> classes = section.values("classes", MOST).stream()
                    .map(text -> Values.code(text, section))
                    .toList();
            FreeUnits free =
                    new FreeUnits(units, classes, Values.yes(section, "everyone"), Values.yes(section, "counted"));
            section.end();
            return free;
        });
    }

    Limits limits() {
        Optional<Section> section = file.section("limits");
        if (section.isEmpty()) {
            return Limits.NONE;
        }
        Section own = section.get();
        Figure sum = Figure.sum(currency);
        Limits limits = new Limits(
                Values.optional(own, "least sale", sum.orZero()),
                Values.optional(own, "most sale", sum),
                Values.optional(own, "most units", Figure.TENTHS),
                Values.optional(own, "most a day", sum),
                Values.optional(own, "most units a day", Figure.TENTHS),
                Values.optional(own, "most units a month", Figure.TENTHS));
        own.end();
        inOrder(own, limits);
        return limits;
    }

    /** A least sale above a most would refuse every sale. */
    private void inOrder(Section section, Limits limits) {
        Optional<BigDecimal> least = limits.leastSale();
        above(section, "most sale", least, limits.mostSale());
        above(section, "most a day", least, limits.mostDay());
    }

    private void above(Section section, String key, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        if (least.isPresent() && most.isPresent() && most.get().compareTo(least.get()) < 0) {
            faults.add(
                    section.at(key),
                    Code.LIMITS,
                    least.get().toPlainString(),
                    most.get().toPlainString());
        }
    }

    Settlement settlement() {
        BigDecimal smallest = Settlement.of(currency).coin();
        Optional<Rounding> rounding = Values.optionalWord(file, "rounding", ROUNDINGS);
        Optional<BigDecimal> coin = Values.optional(file, "coin", Figure.PRICE);
        if (coin.isPresent() && coin.get().remainder(smallest).signum() != 0) {
            faults.add(file.at("coin"), Code.COIN, coin.get().toPlainString(), smallest.toPlainString());
        }
        return new Settlement(rounding, coin.orElse(smallest));
    }
}
