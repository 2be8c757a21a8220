package org.utilitill.ui.prices;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.utilitill.tariff.Limits;
import org.utilitill.tariff.Settlement;
import org.utilitill.tariff.Tariff;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.vending.tariffs.ListedTariff;

/** A tariff in words: when it holds, its steps and charges, and everything else it says. */
final class TariffWords {

    private static final String NOTHING = "\u2013";

    private final Texts texts;

    TariffWords(Texts texts) {
        this.texts = texts;
    }

    String title(Tariff tariff) {
        return texts.get(
                "prices.words.title",
                tariff.id().code(),
                Integer.toString(tariff.id().version()),
                tariff.name());
    }

    String service(Tariff tariff) {
        return texts.get("tariff.service." + tariff.service());
    }

    String from(Tariff tariff) {
        return moment(tariff.validity().from());
    }

    String until(Tariff tariff) {
        return tariff.validity().until().map(TariffWords::moment).orElse(NOTHING);
    }

    String state(ListedTariff listed) {
        return texts.get(listed.state().key());
    }

    /** Who vouches for it. */
    String voucher(ListedTariff listed) {
        return listed.signer()
                .orElseGet(() -> texts.get(listed.founding() ? "prices.signed.first" : "prices.signed.two"));
    }

    /** The day alone when it is meant from its beginning. */
    static String moment(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return moment.toLocalDate() + (time.equals(LocalTime.MIDNIGHT) ? "" : " " + time);
    }

    /** Everything a tariff says, in the order of its text. */
    List<Fact> facts(Tariff tariff) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("prices.service"), service(tariff)));
        facts.add(new Fact(texts.get("prices.from"), from(tariff)));
        tariff.validity().until().ifPresent(end -> facts.add(new Fact(texts.get("prices.until"), moment(end))));
        facts.addAll(new PriceWords(texts, tariff).facts());
        ChargeWords charges = new ChargeWords(texts, tariff);
        tariff.charges().forEach(charge -> facts.add(charges.fact(charge)));
        tariff.debts().forEach(debt -> facts.add(charges.debt(debt)));
        tariff.freeUnits().ifPresent(free -> facts.add(charges.free(free)));
        limits(tariff, facts);
        settlement(tariff, facts);
        return facts;
    }

    private void limits(Tariff tariff, List<Fact> facts) {
        Limits limits = tariff.limits();
        String code = tariff.currency().getCode();
        String unit = texts.get("unit." + tariff.service());
        limit(facts, "leastSale", limits.leastSale().map(sum -> code + " " + Figures.money(sum)));
        limit(facts, "mostSale", limits.mostSale().map(sum -> code + " " + Figures.money(sum)));
        limit(facts, "mostSaleUnits", limits.mostSaleUnits().map(units -> Figures.plain(units) + " " + unit));
        limit(facts, "mostDay", limits.mostDay().map(sum -> code + " " + Figures.money(sum)));
        limit(facts, "mostDayUnits", limits.mostDayUnits().map(units -> Figures.plain(units) + " " + unit));
        limit(facts, "mostMonthUnits", limits.mostMonthUnits().map(units -> Figures.plain(units) + " " + unit));
    }

    private void limit(List<Fact> facts, String name, Optional<String> value) {
        value.ifPresent(words -> facts.add(new Fact(texts.get("prices.limit." + name), words)));
    }

    private void settlement(Tariff tariff, List<Fact> facts) {
        tariff.settlement()
                .units()
                .ifPresent(rounding -> facts.add(
                        new Fact(texts.get("prices.rounding"), texts.get("prices.rounding." + rounding.name()))));
        BigDecimal coin = tariff.settlement().coin();
        if (coin.compareTo(Settlement.of(tariff.currency()).coin()) != 0) {
            facts.add(new Fact(texts.get("prices.coin"), tariff.currency().getCode() + " " + Figures.money(coin)));
        }
    }
}
