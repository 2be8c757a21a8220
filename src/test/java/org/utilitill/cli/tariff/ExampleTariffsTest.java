package org.utilitill.cli.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.tariff.file.TariffWriter;

/** Every example reads, and prices the published cases that belong to it as they were published. */
class ExampleTariffsTest {

    private static final List<String> NAMES = TariffExamples.NAMES;

    /** Which example a case belongs to, by the beginning of its id; longer ones first. */
    private static final List<Map.Entry<String, String>> FAMILIES = List.of(
            Map.entry("RURA-2025-10000-inclVAT", "rura-2025-inclusive"),
            Map.entry("RURA-2025", "rura-2025"),
            Map.entry("HOMELIGHT20A-2024", "homelight-2024"),
            Map.entry("HOMELIGHT20A-2020", "homelight-2020"),
            Map.entry("TANESCO-5000-split", "tanesco-flat"),
            Map.entry("TANESCO-D1", "tanesco-d1"),
            Map.entry("KPLC-2025-10", "kplc-2025-10"),
            Map.entry("KPLC-2018", "kplc-2018"),
            Map.entry("KPLC-old", "kplc-old"),
            Map.entry("CITYPOWER", "citypower-2024"),
            Map.entry("UMEME-2021Q1", "umeme-2021-q1"),
            Map.entry("UEDCL-2025Q2", "uedcl-2025-q2"),
            Map.entry("SENELEC-2025", "senelec-2025"),
            Map.entry("ZETDC-2024", "zetdc-2024"));

    static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new JsonMapper()
                .readTree(
                        Path.of("src/test/resources/vectors/tariff/tariff.json").toFile())
                .required("vectors")
                .forEach(cases::add);
        return cases;
    }

    private static String example(JsonNode given) {
        return FAMILIES.stream()
                .filter(family -> given.required("id").textValue().startsWith(family.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Tariff tariff(String name) {
        return ((TariffReading.Good) TariffReader.read(TariffExamples.text(name))).tariff();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyExampleReadsCallsItselfOneAndCanBeWrittenAgain(String name) {
        TariffReading.Good good = (TariffReading.Good) TariffReader.read(TariffExamples.text(name));

        assertThat(good.example()).isTrue();
        assertThat(TariffReader.read(TariffWriter.write(good.tariff())))
                .isEqualTo(new TariffReading.Good(good.tariff(), false));
    }

    @Test
    void everyExampleButTheInventedOneHasCases() throws IOException {
        TreeSet<String> used = new TreeSet<>(List.of("water"));
        cases().forEach(given -> used.add(example(given)));

        assertThat(used).containsExactlyElementsOf(NAMES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPublishedCaseComesOutOfItsExample(JsonNode given) {
        Tariff tariff = tariff(example(given));
        PricingInputs inputs = inputs(tariff, given);
        TariffCalculator calculator = new TariffCalculator(tariff, inputs);
        if (given.has("units")) {
            assertTotals(given, calculator.exactTotal(number(given, "units")).orElseThrow(), tariff, inputs);
        } else {
            assertUnits(given, calculator);
            assertLines(given, tariff, calculator);
        }
    }

    private static PricingInputs inputs(Tariff tariff, JsonNode given) {
        PricingInputs first = PricingInputs.first(tariff.validity().from().toLocalDate(), Rounding.DOWN);
        String id = given.required("id").textValue();
        PricingInputs inputs = first.withMonthUnits(
                        given.has("month_to_date") ? number(given, "month_to_date") : BigDecimal.ZERO)
                .withClass(id.startsWith("KPLC-2025") ? id.split("-", -1)[3] : "");
        String due = Stream.of("fixed_due", "fixed_monthly", "fixed_excl")
                .filter(given::has)
                .map(field -> given.get(field).textValue())
                .findFirst()
                .orElse("0");
        if (!due.equals("0")) {
            inputs = inputs.withFixed(List.of(new FixedDue("fixed", 1, new BigDecimal(due))));
        }
        if (given.has("debt")) {
            Money owed = Money.of(tariff.currency(), number(given, "debt"));
            inputs = inputs.withDebts(List.of(new Debt("BACKLOG", "Back charge", owed)));
        }
        return inputs;
    }

    private static void assertTotals(JsonNode given, BigDecimal total, Tariff tariff, PricingInputs inputs) {
        for (String field : List.of("expect_total", "expect_total_exact", "expect_incl")) {
            if (given.has(field)) {
                BigDecimal expected = number(given, field);
                assertThat(total.setScale(expected.scale(), RoundingMode.HALF_UP))
                        .isEqualTo(expected);
            }
        }
        if (given.has("published_total")) {
            assertThat(total.setScale(0, RoundingMode.DOWN)).isEqualTo(number(given, "published_total"));
        }
        if (given.has("expect_excl")) {
            BigDecimal net = new TariffCalculator(tariff.with(List.of()), inputs)
                    .exactTotal(number(given, "units"))
                    .orElseThrow();
            assertThat(net.setScale(2, RoundingMode.HALF_UP)).isEqualTo(number(given, "expect_excl"));
        }
    }

    private static void assertUnits(JsonNode given, TariffCalculator calculator) {
        BigDecimal units = calculator.exactUnits(number(given, "tender"));
        for (String field : List.of("expect_units_exact", "expect_units_published")) {
            if (given.has(field)) {
                BigDecimal expected = number(given, field);
                assertThat(units.setScale(expected.scale(), RoundingMode.HALF_UP))
                        .as(field)
                        .isEqualTo(expected);
            }
        }
        if (given.has("expect_token_floor")) {
            assertThat(Rounding.DOWN.toTenths(units).toString()).isEqualTo(text(given, "expect_token_floor"));
        }
        if (given.has("expect_token_halfup")) {
            assertThat(Rounding.HALF_UP.toTenths(units).toString()).isEqualTo(text(given, "expect_token_halfup"));
        }
    }

    private static void assertLines(JsonNode given, Tariff tariff, TariffCalculator calculator) {
        Money tender = Money.of(tariff.currency(), number(given, "tender"));
        Quote quote = calculator.quote(tender, calculator.units(tender));
        BigDecimal tolerance = given.has("tolerance") ? number(given, "tolerance") : BigDecimal.ZERO;
        given.path("expect_lines").properties().forEach(line -> {
            BigDecimal amount = amount(line.getKey(), quote, given);
            BigDecimal expected = new BigDecimal(line.getValue().textValue());
            assertThat(amount.subtract(expected).abs()).as(line.getKey()).isLessThanOrEqualTo(tolerance);
        });
        if (given.has("expect_vat")) {
            assertThat(amount("vat", quote, given)).isEqualByComparingTo(number(given, "expect_vat"));
        }
    }

    private static BigDecimal amount(String name, Quote quote, JsonNode given) {
        return switch (name) {
            case "fixed_paid" -> fixed(quote).withTax().getAmount();
            case "fixed_left" -> fixed(quote).left().getAmount();
            case "debt_paid" -> debt(quote).amount().getAmount();
            case "debt_left" -> debt(quote).left().getAmount();
            // A split names what is left for units, tax and all; a slip names the energy alone.
            case "energy" ->
                text(given, "mode").contains("_") && given.has("rule") | given.has("due_incl") | given.has("debt")
                        ? forUnits(quote)
                        : energy(quote);
            default ->
                quote.lines().stream()
                        .filter(line -> code(line).equals(Optional.of(name)))
                        .map(line -> line.amount().getAmount())
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Optional<String> code(QuoteLine line) {
        if (line instanceof QuoteLine.FixedLine fixed) {
            return Optional.of(fixed.code());
        }
        if (line instanceof QuoteLine.AdderLine adder) {
            return Optional.of(adder.code());
        }
        if (line instanceof QuoteLine.LevyLine levy) {
            return Optional.of(levy.code());
        }
        return line instanceof QuoteLine.TaxLine tax ? Optional.of(tax.code()) : Optional.empty();
    }

    private static BigDecimal energy(Quote quote) {
        return only(quote, QuoteLine.EnergyLine.class)
                .map(line -> line.amount().getAmount())
                .orElseThrow();
    }

    private static BigDecimal forUnits(Quote quote) {
        BigDecimal fixed = only(quote, QuoteLine.FixedLine.class)
                .map(line -> line.withTax().getAmount())
                .orElse(BigDecimal.ZERO);
        BigDecimal debt = only(quote, QuoteLine.DebtLine.class)
                .map(line -> line.amount().getAmount())
                .orElse(BigDecimal.ZERO);
        return quote.total().getAmount().subtract(fixed).subtract(debt);
    }

    private static QuoteLine.FixedLine fixed(Quote quote) {
        return only(quote, QuoteLine.FixedLine.class).orElseThrow();
    }

    private static QuoteLine.DebtLine debt(Quote quote) {
        return only(quote, QuoteLine.DebtLine.class).orElseThrow();
    }

    private static <T extends QuoteLine> Optional<T> only(Quote quote, Class<T> kind) {
        return quote.lines().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static BigDecimal number(JsonNode given, String field) {
        return new BigDecimal(text(given, field));
    }

    private static String text(JsonNode given, String field) {
        return given.required(field).textValue();
    }

    @Test
    void waterGivesItsFreeUnitsFirst() {
        Tariff water = tariff("water");
        PricingInputs inputs = PricingInputs.first(water.validity().from().toLocalDate(), Rounding.DOWN)
                .withMonthUnits(new BigDecimal("4"))
                .withFree(Energy.ofTenths(20));
        TariffCalculator calculator = new TariffCalculator(water, inputs);

        assertThat(calculator.units(Money.parse("ZAR 200"))).isEqualTo(Energy.ofTenths(83));
        assertThat(calculator.exactUnits(new BigDecimal("200")).setScale(3, RoundingMode.HALF_UP))
                .isEqualTo("6.326");
    }
}
