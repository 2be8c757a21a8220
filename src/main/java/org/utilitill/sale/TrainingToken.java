package org.utilitill.sale;

import java.util.UUID;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/**
 * A token of a training key, whose minute and random field may have been chosen. It opens no real meter and buys
 * nothing.
 *
 * @param id of the request
 * @param meter it is for
 * @param profile name of the key profile
 * @param tokenType as the engine's commands name it, such as {@code mgmt.waterMeterFactor}
 * @param value what it carries, in the words of that type
 * @param tid its minute
 * @param rnd its random field, 0 to 15
 * @param token its digits
 */
public record TrainingToken(
        UUID id,
        MeterIdentity meter,
        String profile,
        String tokenType,
        String value,
        TokenId tid,
        int rnd,
        TokenNumber token) {}
