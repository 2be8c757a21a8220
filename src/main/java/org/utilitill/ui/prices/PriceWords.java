package org.utilitill.ui.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.utilitill.tariff.Band;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.Step;
import org.utilitill.tariff.Tariff;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.Panel.Fact;

/** What the units of a tariff cost before charges, in words. */
final class PriceWords {

    private final Texts texts;
    private final Tariff tariff;
    private final String unit;

    PriceWords(Texts texts, Tariff tariff) {
        this.texts = texts;
        this.tariff = tariff;
        this.unit = texts.get("unit." + tariff.service());
    }

    List<Fact> facts() {
        return tariff.prices() instanceof Prices.Stepped stepped
                ? steps(stepped)
                : bands(((Prices.Banded) tariff.prices()).bands());
    }

    private String each(BigDecimal price) {
        return texts.get("prices.each", tariff.currency().getCode(), Figures.money(price), unit);
    }

    private List<Fact> steps(Prices.Stepped stepped) {
        List<Step> steps = stepped.steps();
        if (steps.size() == 1) {
            return List.of(
                    new Fact(texts.get("prices.step.only"), each(steps.get(0).price())));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("prices.month"), texts.get("prices.month." + tariff.month())));
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            facts.add(new Fact(texts.get("prices.step", Integer.toString(i + 1)), step(steps.get(i), from)));
            from = steps.get(i).upTo().orElse(from);
        }
        stepped.lifelineMost()
                .ifPresent(most -> facts.add(new Fact(
                        texts.get("prices.lifeline"), texts.get("prices.lifeline.most", Figures.plain(most), unit))));
        return facts;
    }

    private String step(Step step, BigDecimal from) {
        String begin = Figures.plain(from);
        String words = step.upTo()
                .map(end -> texts.get("prices.step.to", begin, Figures.plain(end), unit, each(step.price())))
                .orElseGet(() -> texts.get("prices.step.last", begin, unit, each(step.price())));
        return step.lifeline() ? texts.get("prices.lifeline.step", words) : words;
    }

    private List<Fact> bands(List<Band> bands) {
        return bands.stream()
                .map(band -> new Fact(texts.get("prices.band", band.name()), band(band)))
                .toList();
    }

    private String band(Band band) {
        return band.upTo()
                .map(most -> texts.get("prices.band.to", Figures.plain(most), unit, each(band.price())))
                .orElseGet(() -> texts.get("prices.band.last", each(band.price())));
    }
}
