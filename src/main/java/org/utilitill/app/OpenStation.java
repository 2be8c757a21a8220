package org.utilitill.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.vault.TokenModule;
import org.utilitill.vending.VendingService;
import org.utilitill.vending.find.FindCustomers;
import org.utilitill.vending.keys.KeyRoom;
import org.utilitill.vending.keys.TrainingDesk;
import org.utilitill.vending.people.AuditTrail;
import org.utilitill.vending.people.People;
import org.utilitill.vending.people.PeopleRoom;
import org.utilitill.vending.register.RegisterRoom;
import org.utilitill.vending.station.StationHouse.Station;
import org.utilitill.vending.station.StationHouse.TrainingPin;
import org.utilitill.vending.tariffs.Tariffs;

/** A station that is open: its parts, closed in the order that loses nothing. */
final class OpenStation implements Station {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStation.class);

    /** What has to be closed. */
    record Held(OneInstance folder, Journal journal, TokenModule module, FindCustomers customers) {}

    /** What people ask besides the counter. */
    record Desks(KeyRoom keys, Tariffs tariffs, TrainingDesk training, RegisterRoom registers) {}

    private final Held held;
    private final VendingService vending;
    private final PeopleRoom people;
    private final Desks desks;

    OpenStation(Held held, VendingService vending, PeopleRoom people, Desks desks) {
        this.held = held;
        this.vending = vending;
        this.people = people;
        this.desks = desks;
    }

    @Override
    public VendingService vending() {
        return vending;
    }

    @Override
    public People people() {
        return people.people();
    }

    @Override
    public KeyRoom keys() {
        return desks.keys();
    }

    @Override
    public Tariffs tariffs() {
        return desks.tariffs();
    }

    @Override
    public AuditTrail audit() {
        return people.audit();
    }

    @Override
    public RegisterRoom registers() {
        return desks.registers();
    }

    @Override
    public TrainingDesk training() {
        return desks.training();
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
    public Optional<String> trainingPassphrase() {
        return vending.shop().training() ? Optional.of(StationVault.TRAINING_PASSPHRASE) : Optional.empty();
    }

    @Override
    public void close() {
        held.module().close();
        held.customers().close();
        try {
            held.journal().close();
        } catch (JournalException e) {
            LOG.warn("the journal did not close: {}", e.getMessage());
        }
        try {
            held.folder().close();
        } catch (IOException e) {
            LOG.warn("the folder's lock was not given back: {}", e.getMessage());
        }
    }
}
