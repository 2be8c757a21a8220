package org.utilitill.vending.tariffs;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.utilitill.journal.tariffs.TariffVersion;
import org.utilitill.sale.SaleMade;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.file.TariffFault;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Why a station does not take a tariff in that is well written by itself. */
final class TariffChecks {

    private final TariffHouse house;

    TariffChecks(TariffHouse house) {
        this.house = house;
    }

    Optional<Refusal> refusal(TariffReading reading) {
        if (reading instanceof TariffReading.Faulty faulty) {
            TariffFault first = faulty.faults().get(0);
            return refuse(
                    RefusalCode.TARIFF_FAULTY,
                    Integer.toString(faulty.faults().size()),
                    Integer.toString(first.line()),
                    Integer.toString(first.column()));
        }
        TariffReading.Good good = (TariffReading.Good) reading;
        Tariff tariff = good.tariff();
        if (good.example() && !house.journal().registers().shop().training()) {
            return refuse(RefusalCode.TARIFF_EXAMPLE, tariff.id().toString());
        }
        return kind(tariff).or(() -> version(tariff)).or(() -> time(tariff));
    }

    private static Optional<Refusal> refuse(RefusalCode code, String... values) {
        return Optional.of(Refusal.of(code, values));
    }

    private List<TariffVersion> earlier(Tariff tariff) {
        return house.journal().registers().tariffs().of(tariff.id().code());
    }

    /** Money of the shop, and the service that the code has always had. */
    private Optional<Refusal> kind(Tariff tariff) {
        String currency = house.journal().registers().currency().getCode();
        if (!tariff.currency().getCode().equals(currency)) {
            return refuse(RefusalCode.TARIFF_CURRENCY, tariff.currency().getCode(), currency);
        }
        return earlier(tariff).stream()
                .map(version -> version.tariff().service())
                .filter(service -> service != tariff.service())
                .findFirst()
                .map(service -> Refusal.of(
                        RefusalCode.TARIFF_SERVICE,
                        tariff.id().code(),
                        service.name(),
                        tariff.service().name()));
    }

    private Optional<Refusal> version(Tariff tariff) {
        int highest = earlier(tariff).stream()
                .mapToInt(version -> version.tariff().id().version())
                .max()
                .orElse(0);
        return tariff.id().version() > highest
                ? Optional.empty()
                : refuse(
                        RefusalCode.TARIFF_VERSION,
                        tariff.id().code(),
                        Integer.toString(tariff.id().version()),
                        Integer.toString(highest));
    }

    /** A price list never changes what was sold already. */
    private Optional<Refusal> time(Tariff tariff) {
        LocalDateTime now = house.localNow();
        Optional<LocalDateTime> until = tariff.validity().until();
        if (until.isPresent() && !until.get().isAfter(now)) {
            return refuse(RefusalCode.TARIFF_ENDED, tariff.id().toString(), text(until.get()));
        }
        LocalDateTime from = tariff.validity().from();
        if (from.isAfter(now) || earlier(tariff).isEmpty()) {
            return Optional.empty();
        }
        return soldSince(tariff.id().code(), from)
                .map(sold -> Refusal.of(RefusalCode.TARIFF_FROM, tariff.id().toString(), text(from), text(sold)));
    }

    private Optional<LocalDateTime> soldSince(String code, LocalDateTime from) {
        for (SaleMade sale : house.newestFirst(Long.MAX_VALUE)) {
            LocalDateTime sold = house.local(sale.time());
            if (sold.isBefore(from)) {
                return Optional.empty();
            }
            if (sale.quote().tariff().code().equals(code)) {
                return Optional.of(sold);
            }
        }
        return Optional.empty();
    }

    private static String text(LocalDateTime moment) {
        return moment.toLocalDate() + " " + moment.toLocalTime().withSecond(0).withNano(0);
    }
}
