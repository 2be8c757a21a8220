package org.utilitill.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.utilitill.cli.console.SecretFile;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Operator;
import org.utilitill.staff.SecretChars;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.SignInOutcome;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.keys.VaultSecret;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;

/**
 * A station in a process of its own that unlocks, sells and locks, and writes down what its heap holds before, between
 * and after. It knows no secret but from the files that it is given.
 */
public final class HeapProbe {

    private final Path folder;
    private final HotSpotDiagnosticMXBean heap = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    /** Used and closed, and still reached: what it is made of must be gone all the same. */
    private final VendingKey wiped;

    private HeapProbe(Path folder) throws IOException {
        this.folder = folder;
        MeterIdentity meter = new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.of(
                        Files.readAllLines(folder.resolve("meters")).get(0))),
                new SupplyGroupCode("654321"),
                new TariffIndex(1),
                new KeyRevision(1),
                EncryptionAlgorithm.EA07,
                TokenCarrier.NUMERIC);
        KeyAttributes attributes = new KeyAttributes(
                meter.sgc(), KeyType.DUTK, meter.krn(), new KeyExpiry(255), BaseDate.Y2014, KeyDerivation.DKGA02);
        wiped = new VendingKey(SecretBytes.takeOver(Files.readAllBytes(folder.resolve("vending"))), attributes);
        try (wiped) {
            wiped.decoderKeyOf(meter).close();
        }
    }

    /** Sells as often as {@code args[1]} says at the station of folder {@code args[0]}; prints how often it sold. */
    public static void main(String[] args) throws IOException {
        ExecutorService devices = Executors.newSingleThreadExecutor();
        try {
            int sold = new HeapProbe(Path.of(args[0])).run(devices, Integer.parseInt(args[1]));
            System.out.println(sold);
        } finally {
            devices.shutdownNow();
        }
    }

    private int run(ExecutorService devices, int sales) throws IOException {
        Texts texts = Texts.of(Language.ENGLISH);
        FolderStations house =
                new FolderStations(Clock.systemUTC(), ZoneOffset.UTC, texts, new SecureRandom(), devices);
        Opening opening = house.open(folder.resolve("home"), PrinterChoice.AS_SET, slip -> {});
        try (Station station = ((Opening.Opened) opening).station()) {
            unlock(station);
            Operator operator = signIn(station.vending());
            int sold = 0;
            List<String> meters = Files.readAllLines(folder.resolve("meters"));
            for (int i = 0; i < sales; i++) {
                sold += sell(station.vending(), operator, meters.get(i % meters.size())) ? 1 : 0;
            }
            dump("unlocked");
            station.keys().lock(operator);
            dump("locked");
            Reference.reachabilityFence(wiped);
            return station.keys().locked() ? sold : -1;
        }
    }

    /** The passphrase, and decoder keys that a test planted, are in the heap for the first picture only. */
    private void unlock(Station station) throws IOException {
        SecretBytes planted = SecretBytes.takeOver(Files.readAllBytes(folder.resolve("planted")));
        try (planted;
                SecretChars passphrase =
                        SecretFile.line(folder.resolve("passphrase")).orElseThrow()) {
            dump("given");
            station.keys().unlock(new VaultSecret.Passphrase(passphrase));
        }
    }

    private Operator signIn(VendingService vending) {
        try (SecretChars pin = SecretFile.signIn(folder.resolve("AMINA")).orElseThrow()) {
            SignInOutcome outcome = pin.read(chars -> vending.signIn("AMINA", chars));
            return ((SignInOutcome.SignedIn) outcome).operator();
        }
    }

    private static boolean sell(VendingService vending, Operator operator, String meter) {
        MeterLookup.Known known = (MeterLookup.Known) vending.find(meter);
        QuoteOutcome.Quoted quoted = (QuoteOutcome.Quoted) vending.quote(known.card(), "40");
        SellOrder order = new SellOrder(
                UUID.randomUUID(), operator, quoted, quoted.quote().total(), Channel.COMMAND, false);
        return vending.sell(order) instanceof SaleOutcome.Completed;
    }

    /** Everything that is still reached, after a collection of what is not. */
    private void dump(String name) throws IOException {
        heap.dumpHeap(folder.resolve(name + ".hprof").toString(), true);
    }
}
