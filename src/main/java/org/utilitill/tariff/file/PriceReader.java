package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.utilitill.tariff.Band;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.Step;
import org.utilitill.tariff.file.TariffFault.Code;

/** Reads steps or bands and the rule of the lifeline. */
final class PriceReader {

    private static final String STEPS = "steps";
    private static final String BANDS = "bands";
    private static final String UP_TO = "up to";
    private static final String PRICE = "price";
    private static final String LIFELINE = "lifeline";
    private static final int MOST = 50;

    private final Section file;
    private final Faults faults;

    PriceReader(Section file) {
        this.file = file;
        this.faults = file.faults();
    }

    /** The prices, or any prices when a fault was noted. */
    Prices read() {
        boolean stepped = file.has(STEPS);
        boolean banded = file.has(BANDS);
        if (stepped == banded) {
            faults.add(stepped ? file.at(BANDS) : file.at(), stepped ? Code.PRICES_BOTH : Code.PRICES_NONE);
        }
        List<Band> bands = bands();
        List<Step> steps = steps();
        Optional<BigDecimal> most = lifelineMost(steps);
        if (!faults.none()) {
            return new Prices.Stepped(List.of(new Step(Optional.empty(), BigDecimal.ONE, false)), Optional.empty());
        }
        return stepped ? new Prices.Stepped(steps, most) : new Prices.Banded(bands);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Section> sections = file.sections(STEPS, MOST);
        for (Section section : sections) {
            Optional<BigDecimal> upTo = Values.optional(section, UP_TO, Figure.UNITS);
            BigDecimal price = Values.figure(section, PRICE, Figure.PRICE);
            steps.add(new Step(upTo, price, Values.yes(section, LIFELINE)));
            section.end();
        }
        ends(sections, steps.stream().map(Step::upTo).toList());
        if (!steps.isEmpty() && steps.get(steps.size() - 1).lifeline()) {
            faults.add(sections.get(steps.size() - 1).at(LIFELINE), Code.LIFELINE_LAST);
        }
        return steps;
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        List<Section> sections = file.sections(BANDS, MOST);
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            String name = Values.code(section, "name");
            if (!names.add(name)) {
                faults.add(section.at("name"), Code.CODE_TWICE, name);
            }
            Optional<BigDecimal> upTo = Values.optional(section, UP_TO, Figure.UNITS);
            bands.add(new Band(name, upTo, Values.figure(section, PRICE, Figure.PRICE)));
            section.end();
        }
        ends(sections, bands.stream().map(Band::upTo).toList());
        return bands;
    }

    /** No gap, no overlap, and an end that is open. */
    private void ends(List<Section> sections, List<Optional<BigDecimal>> ends) {
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            boolean last = i == sections.size() - 1;
            // An end that is there and no number was told already.
            if (!last && !section.has(UP_TO)) {
                faults.add(section.at(), Code.STEPS_OPEN);
            } else if (last && section.has(UP_TO)) {
                faults.add(section.at(UP_TO), Code.STEPS_GAP, text(ends.get(i)));
            } else if (ends.get(i).isPresent() && ends.get(i).get().compareTo(from) <= 0) {
                faults.add(section.at(UP_TO), Code.STEPS_OVERLAP, text(ends.get(i)), from.toPlainString());
            }
            from = ends.get(i).orElse(from);
        }
    }

    private static String text(Optional<BigDecimal> end) {
        return end.map(BigDecimal::toPlainString).orElse("");
    }

    private Optional<BigDecimal> lifelineMost(List<Step> steps) {
        Optional<Section> rule = file.section(LIFELINE);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal most = Values.figure(rule.get(), "most units last month", Figure.UNITS);
        rule.get().end();
        if (steps.stream().noneMatch(Step::lifeline)) {
            faults.add(file.at(LIFELINE), Code.LIFELINE_NONE);
        }
        return Optional.of(most);
    }
}
