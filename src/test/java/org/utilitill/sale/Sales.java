package org.utilitill.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.tariff.FlatTariff;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.history.MeterAccount;

/** One sale as a value: 500.00 of electricity for a meter, no journal behind it. */
final class Sales {

    static final CurrencyUnit KES = CurrencyUnit.of("KES");
    static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");
    static final Instant TIME = Instant.parse("2026-03-02T14:07:00Z");

    private Sales() {}

    static SaleMade made() {
        return made(kes(500), BaseDate.Y2014);
    }

    /** The sale with another sum due in its tender and another base date in its TID. */
    static SaleMade made(Money due, BaseDate tidBase) {
        Quote quote = quote(kes(500));
        return new SaleMade(
                ID,
                new ReceiptNumber("07", 1),
                TIME,
                "Amina",
                meter(),
                new Customer("4471902", "Achieng Odongo", "Plot 14"),
                quote,
                MeterAccount.none(KES),
                new Tender(Tender.Type.CASH, kes(1000), due),
                new TokenId(6_397_327, tidBase),
                TokenNumber.of("12345678901234567890"),
                kes(49_500));
    }

    static Money kes(long shillings) {
        return Money.ofMajor(KES, shillings);
    }

    private static Quote quote(Money total) {
        FlatTariff flat = new FlatTariff(
                "D1",
                "Domestic",
                new UnitPrice(KES, new BigDecimal("25.30")),
                TaxRate.ofPercent("16"),
                Rounding.HALF_UP,
                Money.ofMinor(KES, 1));
        TariffCalculator calculator = new TariffCalculator(
                flat.tariff(Service.ELECTRICITY), PricingInputs.first(LocalDate.EPOCH, flat.rounding()));
        return calculator.quote(total, calculator.units(total));
    }

    private static Meter meter() {
        MeterIdentity identity = new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.compose("14", "30255678")),
                new SupplyGroupCode("123456"),
                new TariffIndex(1),
                new KeyRevision(1),
                EncryptionAlgorithm.EA07,
                TokenCarrier.NUMERIC);
        return new Meter(identity, BaseDate.Y2014, Service.ELECTRICITY, "LPC", "4471902", "D1");
    }
}
