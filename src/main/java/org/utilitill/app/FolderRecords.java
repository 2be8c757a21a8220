package org.utilitill.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.RegisterList;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.staff.Person;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.counter.JournalTrouble;
import org.utilitill.vending.keys.KeyCalendar;
import org.utilitill.vending.keys.KeyRoom.Expiry;
import org.utilitill.vending.people.AuditTrail;
import org.utilitill.vending.station.StationRecords;

/** The records below a folder. Reading the tape needs no lock. */
final class FolderRecords implements StationRecords {

    private final JournalFolder folder;
    private final RegisterList registers;
    private final Clock clock;

    FolderRecords(Path home, Clock clock) {
        this.clock = clock;
        this.folder = JournalFolder.below(home);
        this.registers = new RegisterList(folder);
    }

    @Override
    public Answer<Person> people() {
        return answer(registers::people);
    }

    @Override
    public Answer<KeyProfile> keys() {
        return answer(registers::keys);
    }

    @Override
    public Answer<Expiry> expiries() {
        return answer(() -> KeyCalendar.of(registers.keys(), clock.instant()));
    }

    @Override
    public Answer<TrustedSigner> signers() {
        return answer(registers::signers);
    }

    private <T> Answer<T> answer(Supplier<List<T>> lines) {
        if (!folder.exists()) {
            return new Answer<>(List.of(), Optional.of(Refusal.of(RefusalCode.NO_STATION)));
        }
        try {
            return new Answer<>(lines.get(), Optional.empty());
        } catch (JournalException e) {
            return new Answer<>(List.of(), Optional.of(JournalTrouble.atStart(e)));
        }
    }

    @Override
    public Optional<Refusal> eachAct(Instant since, Consumer<AuditTrail.Line> visitor) {
        if (!folder.exists()) {
            return Optional.of(Refusal.of(RefusalCode.NO_STATION));
        }
        try {
            registers.eachAct(record -> {
                if (!record.act().time().isBefore(since)) {
                    visitor.accept(new AuditTrail.Line(record.seq(), record.act()));
                }
            });
            return Optional.empty();
        } catch (JournalException e) {
            return Optional.of(JournalTrouble.atStart(e));
        }
    }
}
