package org.utilitill.vending.tariffs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.utilitill.journal.tariffs.TariffRegister;
import org.utilitill.journal.tariffs.TariffVersion;
import org.utilitill.tariff.Tariff;

/**
 * A version of a tariff, and where it stands now.
 *
 * @param tariff what it says
 * @param state whether it holds
 * @param signer who signed it, if anyone did
 * @param founding whether it was set when the shop was founded, by nobody's signature or consent
 * @param since when it was brought in
 * @param text it was brought in with
 */
public record ListedTariff(
        Tariff tariff, State state, Optional<String> signer, boolean founding, Instant since, String text) {

    /** Where a version stands. */
    public enum State {
        /** Sales are made by it. */
        HOLDS,
        /** Its first moment is to come. */
        COMES,
        /** A later version took its place, or its time is over. */
        ENDED;

        /** The key of its words in the message bundles. */
        public String key() {
            return "tariff.state." + name();
        }
    }

    /** All versions of a register, by code and then as they begin. */
    public static List<ListedTariff> all(TariffRegister register, LocalDateTime now) {
        return register.all().stream()
                .map(version -> of(register, version, now))
                .sorted(Comparator.comparing(
                                (ListedTariff listed) -> listed.tariff().id().code())
                        .thenComparing(listed -> listed.tariff().validity().from())
                        .thenComparing(listed -> listed.tariff().id().version()))
                .toList();
    }

    /** One version of a register. */
    public static ListedTariff of(TariffRegister register, TariffVersion version, LocalDateTime now) {
        Tariff tariff = version.tariff();
        boolean holds = register.at(tariff.id().code(), now)
                .filter(own -> own.tariff().id().equals(tariff.id()))
                .isPresent();
        State waiting = tariff.validity().from().isAfter(now) ? State.COMES : State.ENDED;
        return new ListedTariff(
                tariff,
                holds ? State.HOLDS : waiting,
                version.signer(),
                version.founding(),
                version.since(),
                version.text());
    }

    /** The version of a code that holds, or else its newest. */
    public static Optional<ListedTariff> newest(TariffRegister register, String code, LocalDateTime now) {
        List<TariffVersion> versions = register.of(code);
        Optional<TariffVersion> last =
                versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        return register.at(code, now).or(() -> last).map(version -> of(register, version, now));
    }
}
