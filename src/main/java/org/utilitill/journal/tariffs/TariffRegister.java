package org.utilitill.journal.tariffs;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.utilitill.journal.tape.Change.TariffBrought;
import org.utilitill.journal.tape.Fact;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.file.TariffWriter;

/** Every version of every tariff that a tape holds; none is ever taken away. */
public final class TariffRegister {

    private static final Comparator<TariffVersion> LATER = Comparator.comparing(
                    (TariffVersion version) -> version.tariff().validity().from())
            .thenComparing(version -> version.tariff().id().version());

    private final Map<TariffId, TariffVersion> versions = new LinkedHashMap<>();

    /** A register that holds none yet. */
    public TariffRegister() {}

    /** Takes in what a record says of tariffs, if it says anything. */
    public void take(Fact fact) {
        if (fact instanceof Fact.TariffSet set) {
            put(new TariffVersion(set.tariff(), TariffWriter.write(set.tariff()), Optional.empty(), true, set.time()));
        } else if (fact instanceof Fact.Acted acted && acted.change().orElse(null) instanceof TariffBrought brought) {
            put(new TariffVersion(
                    brought.tariff(),
                    brought.text(),
                    brought.signer(),
                    false,
                    acted.act().time()));
        }
    }

    private void put(TariffVersion version) {
        versions.put(version.tariff().id(), version);
    }

    /** All of them, in the order they came. */
    public List<TariffVersion> all() {
        return List.copyOf(versions.values());
    }

    /** The codes that there is a version of. */
    public Set<String> codes() {
        return versions.keySet().stream().map(TariffId::code).collect(Collectors.toSet());
    }

    /** All of a code, in the order they begin. */
    public List<TariffVersion> of(String code) {
        return versions.values().stream()
                .filter(version -> version.tariff().id().code().equals(code))
                .sorted(LATER)
                .toList();
    }

    /** One of them. */
    public Optional<TariffVersion> version(TariffId id) {
        return Optional.ofNullable(versions.get(id));
    }

    /** The one of a code that holds at a moment of the shop's clock on the wall: the latest that has begun. */
    public Optional<TariffVersion> at(String code, LocalDateTime moment) {
        List<TariffVersion> begun = of(code).stream()
                .filter(version -> !moment.isBefore(version.tariff().validity().from()))
                .toList();
        Optional<TariffVersion> latest = begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(begun.size() - 1));
        return latest.filter(version -> holds(version.tariff(), moment));
    }

    private static boolean holds(Tariff tariff, LocalDateTime moment) {
        return tariff.validity().at(moment);
    }
}
