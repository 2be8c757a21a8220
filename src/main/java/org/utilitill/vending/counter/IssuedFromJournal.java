package org.utilitill.vending.counter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.utilitill.journal.Journal;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.vault.IssuedUnits;

/** What keys issued on a day, as the journal's sales add up: the daily limits of a module survive its restarts. */
public final class IssuedFromJournal implements IssuedUnits {

    private final Journal journal;

    /** Sums over a journal. */
    public IssuedFromJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public long toMeter(KeyProfile key, PrimaryAccountNumber pan, LocalDate day) {
        return journal.registers()
                .acts()
                .unitsOfMeter(
                        key,
                        pan,
                        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public long toAll(KeyProfile key, LocalDate day) {
        return journal.registers()
                .acts()
                .unitsOfKey(
                        key,
                        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
