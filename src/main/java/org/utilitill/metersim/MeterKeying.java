package org.utilitill.metersim;

import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.token.BaseDate;

/**
 * What a meter knows of its decoder key besides the key: the key register.
 *
 * @param type KT
 * @param sgc SGC, 0 to 999999; 0 after a set of two tokens, which does not tell it
 * @param krn KRN
 * @param ti TI
 * @param expiry KEN
 * @param baseDate where token identifiers are counted from. A meter is only told that it changes, so after a roll-over
 *     the next one is taken; nothing but dates shown to people depends on it
 */
public record MeterKeying(KeyType type, int sgc, int krn, int ti, KeyExpiry expiry, BaseDate baseDate) {

    private static final int SGC_MAX = 999_999;
    private static final int KRN_MAX = 9;
    private static final int TI_MAX = 99;

    /** Whether key revision, tariff index and supply group are numbers that exist. */
    boolean inRange() {
        return krn >= 1 && krn <= KRN_MAX && ti <= TI_MAX && sgc <= SGC_MAX;
    }
}
