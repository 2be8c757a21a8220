package org.utilitill.vending.tariffs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.utilitill.journal.Journal;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.sale.SaleMade;
import org.utilitill.vending.people.ActLog;
import org.utilitill.vending.people.Gate;

/**
 * What the desk of prices works with.
 *
 * @param journal the record
 * @param gate who may do what
 * @param log what was done
 * @param signers whom the unlocked vault believes; empty while it is locked
 * @param now the station's guarded clock
 * @param zone of the shop, on whose wall tariffs begin
 */
public record TariffHouse(
        Journal journal,
        Gate gate,
        ActLog log,
        Supplier<List<TrustedSigner>> signers,
        Supplier<Instant> now,
        ZoneId zone) {

    LocalDateTime localNow() {
        return local(now.get());
    }

    LocalDateTime local(Instant moment) {
        return moment.atZone(zone).toLocalDateTime();
    }

    /** The last sales, the newest first, each read when it is asked for. */
    Iterable<SaleMade> newestFirst(long most) {
        return () -> sales(most);
    }

    private Iterator<SaleMade> sales(long most) {
        long last = journal.registers().nextReceipt() - 1;
        return LongStream.rangeClosed(1, Math.min(last, most))
                .map(back -> last + 1 - back)
                .mapToObj(receipt -> journal.registers().made(receipt))
                .flatMap(Optional::stream)
                .iterator();
    }
}
