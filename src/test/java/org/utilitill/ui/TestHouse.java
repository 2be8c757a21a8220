package org.utilitill.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.receipt.PaperLine;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.StationHouse;
import org.utilitill.vending.StationHouse.DemoPlan;
import org.utilitill.vending.VendingService;

/** A house whose stations are test shops; making the demo shop makes one. */
final class TestHouse implements StationHouse {

    private final TestClock clock;
    private final TestShop.Plan plan;
    private Optional<Refusal> refusal = Optional.empty();
    private volatile Optional<WatchedVending> counter = Optional.empty();

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
        return new Opening.Opened(new OpenShop(shop, watched));
    }

    @Override
    public Making makeDemo(Path home, DemoPlan asked) {
        TestShop.at(home, clock, plan, slip -> {}).close();
        return new Making.Made(new DemoShop(List.of(), List.of()));
    }

    @Override
    public JournalCare journal(Path home) {
        throw new UnsupportedOperationException("the window never cares for the journal of " + home);
    }

    private record OpenShop(TestShop shop, VendingService vending) implements Station {
        @Override
        public List<TrainingPin> trainingPins() {
            return List.of(
                    new TrainingPin(TestShop.CASHIER, TestShop.CASHIER_PIN),
                    new TrainingPin(TestShop.SUPERVISOR, TestShop.SUPERVISOR_PIN));
        }

        @Override
        public void close() {
            shop.close();
        }
    }
}
