package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.utilitill.tariff.Limits;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.Settlement;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FreeUnits;

/** Writes a tariff as text: always the same text for the same tariff, and it reads back as that tariff. */
public final class TariffWriter {

    private final Tariff tariff;
    private final YamlText text = new YamlText();

    private TariffWriter(Tariff tariff) {
        this.tariff = tariff;
    }

    /** The text of a tariff that keeps the rules of the format. */
    public static String write(Tariff tariff) {
        return new TariffWriter(tariff).write();
    }

    private String write() {
        text.put(TariffReader.FIRST, TariffReader.FORMAT)
                .put("code", tariff.id().code())
                .put("version", Integer.toString(tariff.id().version()))
                .put("name", tariff.name())
                .put("service", word(TariffReader.SERVICES, tariff.service()))
                .put("currency", tariff.currency().getCode())
                .raw("from", Dates.text(tariff.validity().from()));
        tariff.validity().until().ifPresent(until -> text.raw("until", Dates.text(until)));
        text.put("month", word(TariffReader.MONTHS, tariff.month()));
        prices(tariff.prices());
        new ChargeWriter(text).write(tariff.charges());
        debts();
        tariff.freeUnits().ifPresent(this::free);
        limits(tariff.limits());
        settlement(tariff.settlement());
        return text.toString();
    }

    private static <T> String word(Map<String, T> words, T meant) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(meant))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the format has no word for " + meant));
    }

    private void prices(Prices prices) {
        if (prices instanceof Prices.Stepped stepped) {
            text.open("steps");
            stepped.steps()
                    .forEach(step -> text.item(() -> {
                        optional("up to", step.upTo());
                        text.put("price", step.price().toPlainString());
                        if (step.lifeline()) {
                            text.put("lifeline", "yes");
                        }
                    }));
            stepped.lifelineMost()
                    .ifPresent(most ->
                            text.raw("lifeline", "{most units last month: %s}".formatted(most.toPlainString())));
        } else if (prices instanceof Prices.Banded banded) {
            text.open("bands");
            banded.bands()
                    .forEach(band -> text.item(() -> {
                        text.put("name", band.name());
                        optional("up to", band.upTo());
                        text.put("price", band.price().toPlainString());
                    }));
        }
    }

    private void optional(String key, Optional<BigDecimal> number) {
        number.ifPresent(value -> text.put(key, value.toPlainString()));
    }

    private void debts() {
        if (tariff.debts().isEmpty()) {
            return;
        }
        text.open("debts");
        tariff.debts()
                .forEach(rule -> text.item(() -> {
                    text.put("debt", rule.debt().equals(DebtRule.ANY) ? RuleReader.ANY_OTHER : rule.debt())
                            .put("take", take(rule));
                    rule.most().ifPresent(most -> text.put("most", most.toPlainString() + " % of tender"));
                    if (rule.taxed()) {
                        text.put("taxed", "yes");
                    }
                }));
    }

    private static String take(DebtRule rule) {
        String value = rule.value().toPlainString();
        return switch (rule.kind()) {
            case PERCENT_OF_TENDER -> value + " % of tender";
            case PERCENT_OF_DEBT -> value + " % of debt";
            case INSTALMENT -> value;
            case ALL -> "all";
        };
    }

    private void free(FreeUnits free) {
        StringBuilder keys = new StringBuilder("{units: ").append(free.units().toPlainString());
        if (!free.classes().isEmpty()) {
            keys.append(", classes: ").append(ChargeWriter.list(free.classes()));
        }
        keys.append(free.everyone() ? ", everyone: yes" : "").append(free.counted() ? ", counted: yes" : "");
        text.raw("free units", keys.append('}').toString());
    }

    private void limits(Limits limits) {
        Map<String, Optional<BigDecimal>> all = new LinkedHashMap<>();
        all.put("least sale", limits.leastSale());
        all.put("most sale", limits.mostSale());
        all.put("most units", limits.mostSaleUnits());
        all.put("most a day", limits.mostDay());
        all.put("most units a day", limits.mostDayUnits());
        all.put("most units a month", limits.mostMonthUnits());
        String keys = all.entrySet().stream()
                .filter(limit -> limit.getValue().isPresent())
                .map(limit -> limit.getKey() + ": " + limit.getValue().get().toPlainString())
                .collect(Collectors.joining(", ", "{", "}"));
        if (keys.length() > 2) {
            text.raw("limits", keys);
        }
    }

    private void settlement(Settlement settlement) {
        settlement.units().ifPresent(rounding -> text.put("rounding", word(RuleReader.ROUNDINGS, rounding)));
        text.put("coin", settlement.coin().toPlainString());
    }
}
