package org.utilitill.vending.keys;

/**
 * A key profile as it is typed, field by field; what is wrong with a field is told by its name.
 *
 * @param name of the profile
 * @param utility code, may be empty
 * @param sgc supply group code
 * @param kt key type
 * @param krn key revision number
 * @param ken key expiry number
 * @param baseDate 1993, 2014 or 2035
 * @param dkga derivation
 * @param ea algorithms, such as {@code 07} or {@code 07, 11}
 * @param tct token carrier
 * @param ti tariff index
 * @param iin issuer identification number
 * @param from activation, {@code yyyy-mm-dd} or empty
 * @param until issued-until, {@code yyyy-mm-dd} or empty
 * @param perToken most units in a token, or empty
 * @param perMeterDay most units to a meter in a day, or empty
 * @param perDay most units in a day, or empty
 */
public record KeyDraft(
        String name,
        String utility,
        String sgc,
        String kt,
        String krn,
        String ken,
        String baseDate,
        String dkga,
        String ea,
        String tct,
        String ti,
        String iin,
        String from,
        String until,
        String perToken,
        String perMeterDay,
        String perDay) {}
