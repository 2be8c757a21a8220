package org.utilitill.registry;

import java.util.List;
import java.util.regex.Pattern;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/**
 * A vending key as people may know it: everything but the key. It is what an STS configuration says, with a name, the
 * utility, dates, limits, state and check value.
 *
 * @param name unique in the station: 1 to 60 printable characters
 * @param utility code of the utility; empty while it has none
 * @param sgc supply group code
 * @param kt key type, 0 to 3
 * @param krn key revision number
 * @param ken key expiry number, 0 to 255
 * @param baseDate where token identifiers count from
 * @param dkga decoder key generation algorithm, 1 to 4
 * @param eas encryption algorithms of its meters, at least one
 * @param tct token carrier of its meters
 * @param ti tariff index that new meters get
 * @param iin issuer identification number of its meters: 600727 or 0000
 * @param period when it may issue
 * @param limits the most it may issue
 * @param state what it may do
 * @param checkValue six capital hex digits that tell keys apart without showing them
 * @param training whether it is a public test key: time and RND of its tokens may be chosen
 */
public record KeyProfile(
        String name,
        String utility,
        SupplyGroupCode sgc,
        int kt,
        KeyRevision krn,
        int ken,
        BaseDate baseDate,
        int dkga,
        List<EncryptionAlgorithm> eas,
        TokenCarrier tct,
        TariffIndex ti,
        String iin,
        KeyPeriod period,
        KeyLimits limits,
        KeyState state,
        String checkValue,
        boolean training) {

    /** Longest name. */
    public static final int LONGEST_NAME = 60;

    private static final Pattern CHECK_VALUE = Pattern.compile("[0-9A-F]{6}");
    private static final Pattern IIN = Pattern.compile("600727|0000");

    /** Refuses what no profile can say. */
    public KeyProfile {
        eas = List.copyOf(eas);
        require(isName(name), "name", name);
        require(kt >= 0 && kt <= 3, "key type", kt);
        require(ken >= 0 && ken <= 255, "key expiry number", ken);
        require(dkga >= 1 && dkga <= 4, "decoder key generation algorithm", dkga);
        require(!eas.isEmpty(), "list of encryption algorithms", eas);
        require(IIN.matcher(iin).matches(), "issuer identification number", iin);
        require(CHECK_VALUE.matcher(checkValue).matches(), "check value", checkValue);
    }

    private static void require(boolean legal, String field, Object value) {
        if (!legal) {
            throw new IllegalArgumentException("%s is no %s of a key profile".formatted(value, field));
        }
    }

    /** Whether a text can name a profile: 1 to 60 characters, none of them a control, no blank at either end. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.strip().equals(text)
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** The same profile in another state. */
    public KeyProfile in(KeyState next) {
        return new KeyProfile(
                name,
                utility,
                sgc,
                kt,
                krn,
                ken,
                baseDate,
                dkga,
                eas,
                tct,
                ti,
                iin,
                period,
                limits,
                next,
                checkValue,
                training);
    }

    /** The same profile with the check value of its key, which says whether it is a public one. */
    public KeyProfile with(String value, boolean isTraining) {
        return new KeyProfile(
                name,
                utility,
                sgc,
                kt,
                krn,
                ken,
                baseDate,
                dkga,
                eas,
                tct,
                ti,
                iin,
                period,
                limits,
                state,
                value,
                isTraining);
    }

    /** The same profile of a utility. */
    public KeyProfile of(String code) {
        return new KeyProfile(
                name,
                code,
                sgc,
                kt,
                krn,
                ken,
                baseDate,
                dkga,
                eas,
                tct,
                ti,
                iin,
                period,
                limits,
                state,
                checkValue,
                training);
    }

    /** Whether another profile is about the same key of a supply group: same SGC, KT, KRN and base date. */
    public boolean sameRegister(KeyProfile other) {
        return sgc.equals(other.sgc) && kt == other.kt && krn.equals(other.krn) && baseDate == other.baseDate;
    }
}
