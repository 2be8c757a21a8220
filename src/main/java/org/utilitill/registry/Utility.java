package org.utilitill.registry;

import java.util.Map;
import java.util.Optional;
import org.utilitill.money.Rounding;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenClock;

/**
 * A company whose electricity, water or gas the shop sells. Which keys its meters may be under is in the profiles of
 * the keys, which name it.
 *
 * @param code short and unique
 * @param name on slips
 * @param taxNumber its VAT registration
 * @param helpLine phone number for customers
 * @param header what its slips say under its name, one line, or empty
 * @param tokenClock what the token identifiers of its meters are counted by: UTC, or a fixed distance from it
 * @param tariffs code of the tariff that a new meter of a service gets; the services are those it sells
 * @param rounding of fractions of a tenth of a unit, where a tariff says nothing
 */
public record Utility(
        String code,
        String name,
        String taxNumber,
        String helpLine,
        String header,
        TokenClock tokenClock,
        Map<Service, String> tariffs,
        Rounding rounding) {

    public Utility {
        tariffs = Map.copyOf(tariffs);
    }

    /** A utility of which only what slips need is known; it rounds down. */
    public Utility(String code, String name, String taxNumber, String helpLine, TokenClock tokenClock) {
        this(code, name, taxNumber, helpLine, "", tokenClock, Map.of(), Rounding.DOWN);
    }

    /** The tariff of a new meter of a service, if it sells the service. */
    public Optional<String> tariff(Service service) {
        return Optional.ofNullable(tariffs.get(service));
    }
}
