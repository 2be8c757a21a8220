package org.utilitill.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.utilitill.receipt.PaperLine;
import org.utilitill.staff.SecretChars;
import org.utilitill.vending.JournalCare;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationHouse.DemoPlan;
import org.utilitill.vending.station.StationRecords;

/**
 * Begins to open a station on the vending thread while the window's toolkit is still starting: the two need about the
 * same time, and neither needs the other.
 */
final class EarlyHouse implements StationHouse {

    private final StationHouse house;
    private volatile Consumer<List<PaperLine>> paper = lines -> {};
    private Optional<Future<Opening>> early;

    EarlyHouse(StationHouse house, Path home, ExecutorService vending) {
        this.house = house;
        this.early = house.holdsStation(home)
                ? Optional.of(vending.submit(() -> house.open(home, PrinterChoice.AS_SET, this::toPaper)))
                : Optional.empty();
    }

    private void toPaper(List<PaperLine> lines) {
        paper.accept(lines);
    }

    @Override
    public boolean holdsStation(Path home) {
        return house.holdsStation(home);
    }

    /** The station that was begun early, once; later openings are the house's own. */
    @Override
    public Opening open(Path home, PrinterChoice printer, Consumer<List<PaperLine>> viewer) {
        Optional<Future<Opening>> begun = early;
        early = Optional.empty();
        if (begun.isEmpty()) {
            return house.open(home, printer, viewer);
        }
        paper = viewer;
        try {
            return begun.get().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the station was closed while it opened", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the station could not be opened", e);
        }
    }

    @Override
    public Making makeDemo(Path home, DemoPlan plan) {
        return house.makeDemo(home, plan);
    }

    @Override
    public SecretChars proposedPassphrase() {
        return house.proposedPassphrase();
    }

    @Override
    public Founding found(Path home, StationPlan plan) {
        return house.found(home, plan);
    }

    @Override
    public StationRecords records(Path home) {
        return house.records(home);
    }

    @Override
    public JournalCare journal(Path home) {
        return house.journal(home);
    }
}
