package org.utilitill.cli.tariff.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.cli.lines.LineService;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;

/**
 * Answers cases of tariffs. A case that says what units cost is priced by that; every other by the tariff of the file.
 *
 * <pre>
 * {"id", "mode": "units_to_money", "units", "month_to_date", …}  → {"id", "expect_total", "expect_total_exact", …}
 * {"id", "mode": "money_to_units", "tender", "month_to_date", …} → {"id", "expect_units_exact", …}
 * {"id", "mode": "split_only" | "fixed_split" | "debt_pct_cap", "tender", …} → {"id", "expect_lines"}
 * </pre>
 *
 * <p>A case that holds fields to expect is answered these, to as many decimals as it holds; another all there are.
 */
public final class CaseLines implements LineService {

    private static final Set<String> INPUTS = Set.of(
            "id",
            "mode",
            "currency",
            "month_to_date",
            "tender",
            "units",
            "day",
            "class",
            "lifeline",
            "usual_use",
            "free",
            "debt",
            "debts",
            "due_incl");
    private static final Set<String> REMARKS =
            Set.of("origin", "source", "tolerance", "residual_line", "note", "published_total");

    private final Optional<Tariff> ofFile;

    /** @param ofFile the tariff for cases that bring none */
    public CaseLines(Optional<Tariff> ofFile) {
        this.ofFile = ofFile;
    }

    @Override
    public ObjectNode answer(ObjectNode line, Consumer<String> warnings) {
        CaseFields fields = new CaseFields(line);
        boolean own = CaseTariff.isIn(fields);
        for (String field : fields.names()) {
            boolean known = INPUTS.contains(field)
                    || REMARKS.contains(field)
                    || field.startsWith("expect_")
                    || (own ? CaseTariff.owns(field) : field.equals("fixed_due"));
            if (!known) {
                throw new LineRefusal(LineRefusal.FIELD_UNKNOWN, "The field '%s' is not one a case has.", field);
            }
        }
        Tariff tariff = own ? new CaseTariff(fields, currency(fields)).tariff() : fileTariff(fields);
        return new CaseAnswer(fields, tariff, inputs(fields, tariff)).answer();
    }

    private static CurrencyUnit currency(CaseFields fields) {
        fields.node("currency");
        return fields.currency(CurrencyUnit.USD);
    }

    private Tariff fileTariff(CaseFields fields) {
        Tariff tariff = ofFile.orElseThrow(() -> new LineRefusal(
                LineRefusal.FIELD_MISSING, "The case says no price, so it needs a tariff file: tariff quote FILE."));
        if (!fields.currency(tariff.currency()).equals(tariff.currency())) {
            throw CaseFields.wrong("currency", "is not that of the tariff");
        }
        return tariff;
    }

    private static PricingInputs inputs(CaseFields fields, Tariff tariff) {
        return new PricingInputs(
                day(fields),
                fields.amount("month_to_date", BigDecimal.ZERO),
                fields.flag("lifeline", true),
                fields.text("class", ""),
                fields.optional("usual_use"),
                Energy.ofTenths(fields.amount("free", BigDecimal.ZERO)
                        .movePointRight(1)
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact()),
                fixed(fields, tariff),
                debts(fields, tariff),
                tariff.settlement().units().orElse(Rounding.DOWN));
    }

    private static LocalDate day(CaseFields fields) {
        try {
            return fields.has("day") ? LocalDate.parse(fields.text("day")) : LocalDate.EPOCH;
        } catch (DateTimeParseException e) {
            throw CaseFields.wrong("day", "is not a date such as 2025-04-01");
        }
    }

    /** What a case says is due of the fixed charge; where it says nothing, one month of each. */
    private static List<FixedDue> fixed(CaseFields fields, Tariff tariff) {
        List<FixedDue> due = new ArrayList<>();
        for (Charge charge : tariff.charges()) {
            if (charge instanceof FixedCharge fixed) {
                BigDecimal sum = due.isEmpty() ? fields.amount("fixed_due", fixed.amount()) : fixed.amount();
                due.add(new FixedDue(fixed.code(), 1, sum));
            }
        }
        due.removeIf(none -> none.due().signum() == 0);
        return due;
    }

    private static List<Debt> debts(CaseFields fields, Tariff tariff) {
        List<Debt> debts = new ArrayList<>();
        if (fields.has("debt")) {
            debts.add(
                    new Debt(CaseTariff.DEBT, CaseTariff.DEBT, money(tariff, fields.amount("debt", BigDecimal.ZERO))));
        }
        if (fields.has("debts")) {
            if (!(fields.node("debts") instanceof ArrayNode)) {
                throw CaseFields.wrong("debts", "is not an array");
            }
            for (JsonNode debt : fields.node("debts")) {
                String code = debt.path("code").asText("");
                BigDecimal balance = CaseFields.figure("debts.balance", debt.path("balance"));
                debts.add(new Debt(code, code, money(tariff, balance.max(BigDecimal.ZERO))));
            }
        }
        return debts;
    }

    private static Money money(Tariff tariff, BigDecimal sum) {
        return Money.of(tariff.currency(), sum, RoundingMode.HALF_UP);
    }
}
