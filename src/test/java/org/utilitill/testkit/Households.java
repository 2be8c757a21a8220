package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
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
import org.utilitill.tariff.Debt;

/** Customers and meters that are not in {@link TestShop}. */
public final class Households {

    private Households() {}

    /** A customer with something in every field. */
    public static Customer customer(String account, String name) {
        return new Customer(
                account,
                name,
                "+254 700 000 123",
                "Plot 3, \"Soko\" St",
                "sw",
                "LIFELINE",
                true,
                List.of(
                        new Debt("ARREARS", "Old bills", Money.parse("KES 1200.50")),
                        new Debt("LOAN", "Connection", Money.parse("KES 0.00"))));
    }

    /** So many customers. */
    public static List<Customer> customers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> customer("9" + (100_000 + i), "Customer " + i))
                .toList();
    }

    /** A meter for each of so many customers. */
    public static List<Meter> meters(int count, String tariff) {
        return IntStream.range(0, count)
                .mapToObj(i -> meter(i, "9" + (100_000 + i), tariff))
                .toList();
    }

    private static Meter meter(int number, String account, String tariff) {
        MeterIdentity identity = new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.compose("21", "%08d".formatted(number))),
                new SupplyGroupCode("123456"),
                new TariffIndex(1),
                new KeyRevision(1),
                EncryptionAlgorithm.EA07,
                TokenCarrier.NUMERIC);
        return new Meter(
                identity, BaseDate.Y2014, Service.ELECTRICITY, "LPC", account, tariff, 2, 254, 3, MeterState.BLOCKED);
    }

    /** The same meter in another state. */
    public static Meter in(Meter meter, MeterState state) {
        return copy(meter, meter.customer(), state);
    }

    /** The same meter of another customer. */
    public static Meter of(Meter meter, String account) {
        return copy(meter, account, meter.state());
    }

    private static Meter copy(Meter meter, String account, MeterState state) {
        return new Meter(
                meter.identity(),
                meter.baseDate(),
                meter.service(),
                meter.utility(),
                account,
                meter.tariff(),
                meter.kt(),
                meter.ken(),
                meter.keyChangeTokens(),
                state);
    }

    /** SHA-256 over the shas of records, one after another. */
    public static String sha256(List<String> shas) {
        try {
            byte[] all = String.join("", shas).getBytes(US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
