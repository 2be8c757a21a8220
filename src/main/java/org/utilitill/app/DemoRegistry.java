package org.utilitill.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.sts.field.Luhn;
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
import org.utilitill.sts.token.TokenClock;
import org.utilitill.tariff.FlatTariff;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;

/** The made-up shop, utilities, prices and meters of the demo. */
final class DemoRegistry {

    private static final CurrencyUnit KES = CurrencyUnit.of("KES");
    private static final String POWER = "NPC";
    private static final String WATER_AND_GAS = "CWG";

    /** How a meter's keys are made: group, algorithm. */
    private record KeyKind(String sgc, EncryptionAlgorithm ea) {}

    private static final List<Service> SERVICES = List.of(Service.ELECTRICITY, Service.WATER, Service.GAS);
    private static final List<KeyKind> KEY_KINDS = List.of(
            new KeyKind("123456", EncryptionAlgorithm.EA07),
            new KeyKind("123457", EncryptionAlgorithm.EA07),
            new KeyKind("123457", EncryptionAlgorithm.EA11));

    private DemoRegistry() {}

    /** The shop. */
    static Shop shop() {
        return new Shop("MAMA ASHA AGENCIES", "Shop 4, Market Road", "0700 000 000", "1000000001", "07", KES, true);
    }

    /** Two utilities: one for power, one for water and gas, both of which count token identifiers by this clock. */
    static List<Utility> utilities(TokenClock clock) {
        return List.of(
                new Utility(POWER, "NATIONAL POWER COMPANY", "1000000002", "0800 000 001", clock),
                new Utility(WATER_AND_GAS, "CITY WATER AND GAS", "1000000003", "0800 000 002", clock));
    }

    /** A flat price for each service, and for electricity and water one of steps with all that may come on top. */
    static List<Tariff> tariffs() {
        return List.of(
                stepped("demo-power.yaml"),
                stepped("demo-water.yaml"),
                tariff(Service.ELECTRICITY, "Domestic electricity", "25.30", "16"),
                tariff(Service.WATER, "Household water", "85.00", "0"),
                tariff(Service.GAS, "Household gas", "140.50", "16"));
    }

    private static Tariff tariff(Service service, String name, String price, String tax) {
        FlatTariff flat = new FlatTariff(
                tariffCode(service),
                name,
                new UnitPrice(KES, new BigDecimal(price)),
                TaxRate.ofPercent(tax),
                Rounding.DOWN,
                Money.of(KES, 10));
        return flat.tariff(service);
    }

    private static Tariff stepped(String file) {
        try (InputStream text = Objects.requireNonNull(DemoRegistry.class.getResourceAsStream(file), file)) {
            TariffReading reading = TariffReader.read(new String(text.readAllBytes(), UTF_8));
            return ((TariffReading.Good) reading).tariff();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The first meter of each service has the flat price; of the other named ones those of electricity have steps. */
    private static String tariffCode(int index, Service service) {
        if (index < SERVICES.size() || index >= DemoCustomers.named()) {
            return tariffCode(service);
        }
        return switch (service) {
            case ELECTRICITY -> "E2";
            case WATER -> index % 2 == 0 ? "W2" : tariffCode(service);
            case GAS, TIME -> tariffCode(service);
        };
    }

    private static String tariffCode(Service service) {
        return switch (service) {
            case ELECTRICITY -> "E1";
            case WATER -> "W1";
            case GAS -> "G1";
            case TIME -> "T1";
        };
    }

    /** Meters of all kinds in turn: three services, each under three kinds of key. */
    static List<Meter> meters(int count) {
        List<Meter> meters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Service service = SERVICES.get(i % SERVICES.size());
            KeyKind keys = KEY_KINDS.get(i / SERVICES.size() % KEY_KINDS.size());
            meters.add(meter(i, service, keys));
        }
        return meters;
    }

    private static Meter meter(int index, Service service, KeyKind keys) {
        MeterIdentity identity = new MeterIdentity(
                PrimaryAccountNumber.of(number(index)),
                new SupplyGroupCode(keys.sgc()),
                new TariffIndex(1),
                new KeyRevision(1),
                keys.ea(),
                TokenCarrier.NUMERIC);
        String utility = service == Service.ELECTRICITY ? POWER : WATER_AND_GAS;
        String tariff = tariffCode(index, service);
        return new Meter(identity, BaseDate.Y2014, service, utility, DemoCustomers.account(index), tariff);
    }

    /** Maker code 58, then a serial that scatters so that neighbours do not look alike. */
    private static MeterNumber number(int index) {
        String digits = String.format(Locale.ROOT, "58%08d", (index + 1) * 7_919L % 100_000_000L);
        return MeterNumber.of(digits + Luhn.checkDigit(digits));
    }
}
