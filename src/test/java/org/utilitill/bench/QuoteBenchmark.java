package org.utilitill.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.tariff.history.MeterAccount;

/**
 * What one quote costs inside the tariff engine, for each tariff that comes along: the first purchase of a month that
 * reaches the last step, with all charges due and a debt. Goal: 1 ms at most.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class QuoteBenchmark {

    private static final Instant NOW = Instant.parse("2026-03-02T14:07:00Z");
    /** More than any step of the examples holds. */
    private static final Energy UNITS = Energy.ofTenths(8_000);

    /** Name of the example. */
    @Param({
        "citypower-2024",
        "homelight-2020",
        "homelight-2024",
        "kplc-2018",
        "kplc-2025-10",
        "kplc-old",
        "rura-2025",
        "rura-2025-inclusive",
        "senelec-2025",
        "tanesco-d1",
        "tanesco-flat",
        "uedcl-2025-q2",
        "umeme-2021-q1",
        "water",
        "zetdc-2024"
    })
    public String example = "";

    private Optional<Tariff> tariff = Optional.empty();
    private Optional<Money> money = Optional.empty();

    /** Reads the tariff, and finds how much money {@link #UNITS} cost. */
    @Setup
    public void read() throws IOException {
        try (InputStream file =
                TariffReader.class.getResourceAsStream("/org/utilitill/tariff/examples/" + example + ".yaml")) {
            tariff = Optional.of(((TariffReading.Good) TariffReader.read(file.readAllBytes())).tariff());
        }
        money = calculator().total(UNITS);
    }

    private TariffCalculator calculator() {
        Tariff prices = tariff.orElseThrow();
        Debt debt = new Debt("arrears", "Arrears", Money.of(prices.currency(), BigDecimal.valueOf(5_000)));
        MeterAccount.Buyer buyer = new MeterAccount.Buyer("", false, List.of(debt));
        PricingInputs inputs =
                MeterAccount.none(prices.currency()).inputs(prices, buyer, Rounding.DOWN, NOW, ZoneOffset.UTC);
        return new TariffCalculator(prices, inputs);
    }

    /** Money to units, as the counter asks for it with each digit: the least sum, the units and every line. */
    @Benchmark
    public Quote moneyToUnits() {
        return quote(calculator(), money.orElseThrow());
    }

    /** Units to money: the sum that buys them, and then its quote. */
    @Benchmark
    public Quote unitsToMoney() {
        TariffCalculator calculator = calculator();
        return quote(calculator, calculator.total(UNITS).orElseThrow());
    }

    private static Quote quote(TariffCalculator calculator, Money sum) {
        if (calculator.leastSum().orElseThrow().isGreaterThan(sum)) {
            throw new IllegalStateException("too small a sum");
        }
        return calculator.quote(sum, calculator.units(sum));
    }
}
