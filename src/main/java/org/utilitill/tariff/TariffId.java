package org.utilitill.tariff;

/**
 * Which tariff, and which version of it.
 *
 * @param code short name on slips, such as {@code "D1"}
 * @param version counted up by its maker, 1 or more
 */
public record TariffId(String code, int version) {

    /** The code and the version, such as {@code "D1/3"}. */
    @Override
    public String toString() {
        return code + "/" + version;
    }
}
