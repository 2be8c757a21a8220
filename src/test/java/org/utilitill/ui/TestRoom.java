package org.utilitill.ui;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.task.Approver;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.station.StationHouse.Opening;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;

/** An open station with someone signed in and a second person who stands by. */
final class TestRoom implements AutoCloseable {

    final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    final Station station;
    private final Background background;
    private final Texts texts;
    /** Whether the second person consents. */
    boolean consents = true;
    /** How often the second person was asked. */
    int asked;

    TestRoom(Path home, Background background, Language language) {
        this.background = background;
        texts = Texts.of(language);
        Opening opening = new TestHouse(clock, TestShop.Plan.KES).open(home, PrinterChoice.AS_SET, slip -> {});
        station = ((Opening.Opened) opening).station();
    }

    /** A room without a toolkit: everything happens at once. */
    static TestRoom at(Path home) {
        return new TestRoom(home, new Background(Runnable::run, Runnable::run), Language.ENGLISH);
    }

    Room of(Operator operator) {
        Desk desk = new Desk(station.vending(), background, texts, ZoneOffset.UTC, clock, UUID::randomUUID);
        return new Room(station, desk, operator, approver());
    }

    /** The supervisor types the PIN on the actor's screen. */
    private Approver approver() {
        return (request, answer) -> {
            asked++;
            if (!consents) {
                answer.accept(Optional.empty());
                return;
            }
            background
                    .call(() -> station.people()
                            .approve(request, TestShop.SUPERVISOR.name(), TestShop.SUPERVISOR_PIN.toCharArray()))
                    .then(outcome -> answer.accept(given(outcome)));
        };
    }

    private static Optional<Approval> given(ActOutcome<Approval> outcome) {
        return outcome instanceof Done<Approval> done ? Optional.of(done.value()) : Optional.empty();
    }

    @Override
    public void close() {
        station.close();
    }
}
