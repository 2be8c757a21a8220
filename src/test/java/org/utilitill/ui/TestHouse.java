package org.utilitill.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.receipt.PaperLine;
import org.utilitill.staff.SecretChars;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestKeys;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestVault;
import org.utilitill.vault.RingTokenModule;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.counter.SaleClock;
import org.utilitill.vending.keys.KeyDesk;
import org.utilitill.vending.keys.KeyHouse;
import org.utilitill.vending.keys.KeyRoom;
import org.utilitill.vending.keys.TrainingDesk;
import org.utilitill.vending.keys.TrainingTokens;
import org.utilitill.vending.people.AuditTrail;
import org.utilitill.vending.people.People;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.DemoPlan;
import org.utilitill.vending.station.StationRecords;
import org.utilitill.vending.tariffs.TariffDesk;
import org.utilitill.vending.tariffs.TariffHouse;
import org.utilitill.vending.tariffs.Tariffs;

/** A house whose stations are test shops; making the demo shop makes one. */
final class TestHouse implements StationHouse {

    private final TestClock clock;
    private final TestShop.Plan plan;
    private Optional<Refusal> refusal = Optional.empty();
    private volatile Optional<WatchedVending> counter = Optional.empty();
    private volatile Optional<OpenShop> open = Optional.empty();
    private boolean locked;

    TestHouse(TestClock clock, TestShop.Plan plan) {
        this.clock = clock;
        this.plan = plan;
    }

    /** The clock of the window and its stations. */
    TestClock clock() {
        return clock;
    }

    /** Opening fails from now on. */
    void refuseToOpen(RefusalCode code) {
        refusal = Optional.of(Refusal.of(code));
    }

    /** Stations open with their keys locked from now on. */
    TestHouse withLockedKeys() {
        locked = true;
        return this;
    }

    /** The open station. */
    Station station() {
        return open.orElseThrow();
    }

    /** The counter of the open station. */
    WatchedVending counter() {
        return counter.orElseThrow();
    }

    @Override
    public boolean holdsStation(Path home) {
        return Files.exists(home.resolve("tape"));
    }

    @Override
    public Opening open(Path home, PrinterChoice printer, Consumer<List<PaperLine>> paper) {
        if (refusal.isPresent()) {
            return new Opening.NotOpened(refusal.get());
        }
        TestShop shop = TestShop.at(
                home, clock, plan, slip -> paper.accept(slip.printed().lines()));
        WatchedVending watched = new WatchedVending(shop.vending());
        counter = Optional.of(watched);
        Path folder = home.resolve("vault");
        KeyVault vault = locked ? TestVault.locked(folder, clock) : TestVault.unlocked(folder, clock);
        shop.alsoLock(vault::lock);
        SaleClock guarded = new SaleClock(clock, shop.journal());
        KeyHouse keys = new KeyHouse(
                shop.journal(),
                vault,
                shop.people().gate(),
                shop.people().log(),
                guarded::nowOrLast,
                new SecureRandom());
        KeyDesk desk = new KeyDesk(keys);
        if (!locked) {
            desk.reconcile();
        }
        RingTokenModule module = new RingTokenModule(vault, () -> 5, TestKeys.NOTHING_BEFORE);
        Tariffs tariffs = new TariffDesk(new TariffHouse(
                shop.journal(),
                shop.people().gate(),
                shop.people().log(),
                vault::signers,
                guarded::nowOrLast,
                ZoneOffset.UTC));
        OpenShop station = new OpenShop(shop, watched, desk, tariffs, new TrainingTokens(keys, module));
        open = Optional.of(station);
        return new Opening.Opened(station);
    }

    @Override
    public Making makeDemo(Path home, DemoPlan asked) {
        TestShop.at(home, clock, plan, slip -> {}).close();
        return new Making.Made(new DemoShop(List.of(), List.of()));
    }

    @Override
    public SecretChars proposedPassphrase() {
        return SecretChars.takeOver(TestVault.PASSPHRASE.toCharArray());
    }

    @Override
    public Founding found(Path home, StationPlan asked) {
        TestShop.at(home, clock, plan, slip -> {}).close();
        return new Founding.Founded(
                SecretChars.takeOver("bako limu zeta rizo peku bako limu zeta rizo peku".toCharArray()));
    }

    @Override
    public StationRecords records(Path home) {
        throw new UnsupportedOperationException("the window never reads the records of " + home);
    }

    @Override
    public JournalCare journal(Path home) {
        throw new UnsupportedOperationException("the window never cares for the journal of " + home);
    }

    private record OpenShop(TestShop shop, VendingService vending, KeyRoom keys, Tariffs tariffs, TrainingDesk training)
            implements Station {
        @Override
        public People people() {
            return shop.people().people();
        }

        @Override
        public RegisterRoom registers() {
            return shop.registers();
        }

        @Override
        public AuditTrail audit() {
            return shop.people().audit();
        }

        @Override
        public List<TrainingPin> trainingPins() {
            return List.of(
                    new TrainingPin(TestShop.CASHIER, TestShop.CASHIER_PIN),
                    new TrainingPin(TestShop.SUPERVISOR, TestShop.SUPERVISOR_PIN),
                    new TrainingPin(TestShop.TECHNICIAN, TestShop.TECHNICIAN_PIN),
                    new TrainingPin(TestShop.ADMINISTRATOR, TestShop.ADMINISTRATOR_PIN));
        }

        @Override
        public Optional<String> trainingPassphrase() {
            return Optional.of(TestVault.PASSPHRASE);
        }

        @Override
        public void close() {
            shop.close();
        }
    }
}
