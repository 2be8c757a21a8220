package org.utilitill.app;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.vault.TokenModule;
import org.utilitill.vending.StationHouse.Station;
import org.utilitill.vending.StationHouse.TrainingPin;
import org.utilitill.vending.VendingService;

/** A station that is open: its parts, closed in the order that loses nothing. */
final class OpenStation implements Station {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStation.class);

    private final OneInstance folder;
    private final Journal journal;
    private final TokenModule module;
    private final VendingService vending;

    OpenStation(OneInstance folder, Journal journal, TokenModule module, VendingService vending) {
        this.folder = folder;
        this.journal = journal;
        this.module = module;
        this.vending = vending;
    }

    @Override
    public VendingService vending() {
        return vending;
    }

    @Override
    public List<TrainingPin> trainingPins() {
        return vending.shop().training()
                ? DemoShopMaker.PEOPLE.stream()
                        .map(person -> new TrainingPin(person.operator(), person.pin()))
                        .toList()
                : List.of();
    }

    @Override
    public void close() {
        module.close();
        try {
            journal.close();
        } catch (JournalException e) {
            LOG.warn("the journal did not close: {}", e.getMessage());
        }
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("the folder's lock was not given back: {}", e.getMessage());
        }
    }
}
