package org.utilitill.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.RegisterList;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tariffs.TariffRegister;
import org.utilitill.journal.tariffs.TariffVersion;
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
import org.utilitill.vending.tariffs.ListedTariff;
import org.utilitill.vending.tariffs.Previews;
import org.utilitill.vending.tariffs.TariffPreview;

/** The records below a folder. Reading the tape needs no lock. */
final class FolderRecords implements StationRecords {

    private final JournalFolder folder;
    private final RegisterList registers;
    private final Clock clock;
    private final ZoneId zone;

    FolderRecords(Path home, Clock clock, ZoneId zone) {
        this.zone = zone;
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

    @Override
    public Answer<ListedTariff> tariffs() {
        return answer(() -> ListedTariff.all(
                registers.tariffs(), clock.instant().atZone(zone).toLocalDateTime()));
    }

    @Override
    public Answer<TariffPreview> preview(byte[] text) {
        return answer(() -> {
            TariffRegister known = registers.tariffs();
            return List.of(Previews.of(
                    text,
                    registers.lastSales(TariffPreview.LOOKED_THROUGH),
                    id -> known.version(id).map(TariffVersion::tariff)));
        });
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
