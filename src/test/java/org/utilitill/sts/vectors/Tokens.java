package org.utilitill.sts.vectors;

import java.math.BigInteger;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.MeterTestToken.Form;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.ProprietaryToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.WaterFactorToken;

/** The token that inputs describe. */
final class Tokens {

    private Tokens() {}

    static Token of(Inputs inputs) {
        String type = inputs.text("tokenType");
        return switch (type) {
            case "credit.electricity" -> credit(inputs, Service.ELECTRICITY);
            case "credit.water" -> credit(inputs, Service.WATER);
            case "credit.gas" -> credit(inputs, Service.GAS);
            case "credit.time" -> credit(inputs, Service.TIME);
            case "credit.electricity.currency" -> currency(inputs, Service.ELECTRICITY);
            case "credit.water.currency" -> currency(inputs, Service.WATER);
            case "credit.gas.currency" -> currency(inputs, Service.GAS);
            case "credit.time.currency" -> currency(inputs, Service.TIME);
            case "test.display36" -> test(inputs, Form.SHORT_CODE);
            case "test.display28" -> test(inputs, Form.LONG_CODE);
            case "test.extended" -> test(inputs, Form.EXTENDED_READ);
            default -> management(type, inputs);
        };
    }

    private static Token credit(Inputs inputs, Service service) {
        return CreditToken.ofTenths(service, inputs.number("rnd"), inputs.tid(), inputs.longNumber("amountUnits"));
    }

    private static Token currency(Inputs inputs, Service service) {
        return CurrencyCreditToken.ofUnits(service, inputs.tid(), new BigInteger(inputs.text("currencyUnits")));
    }

    private static Token test(Inputs inputs, Form form) {
        return MeterTestToken.of(form, inputs.longHex("controlHex"), inputs.number("mfrValue"));
    }

    private static Token management(String type, Inputs inputs) {
        int rnd = inputs.number("rnd");
        return switch (type) {
            case "mgmt.maxPowerLimit" -> limit(inputs, Limit.MAXIMUM_POWER);
            case "mgmt.maxPhaseUnbalance" -> limit(inputs, Limit.PHASE_UNBALANCE);
            case "mgmt.clearCredit" -> ClearCreditToken.of(rnd, inputs.tid(), inputs.hex("register"));
            case "mgmt.tariffRate" -> new TariffRateToken(rnd, inputs.tid(), inputs.hex("valueHex"));
            case "mgmt.clearTamper" ->
                new ClearTamperToken(rnd, inputs.tid(), inputs.has("valueHex") ? inputs.hex("valueHex") : 0);
            case "mgmt.waterMeterFactor" -> new WaterFactorToken(rnd, inputs.tid(), inputs.hex("valueHex"));
            case "mgmt.extended" -> extended(inputs);
            case "mgmt.proprietary" ->
                new ProprietaryToken(inputs.number("subClass"), rnd, inputs.tid(), inputs.hex("valueHex"));
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Token limit(Inputs inputs, Limit limit) {
        return PowerLimitToken.ofWatts(limit, inputs.number("rnd"), inputs.tid(), inputs.longNumber("watts"));
    }

    private static Token extended(Inputs inputs) {
        int rnd = inputs.number("rnd");
        return inputs.has("flagIndex")
                ? ExtendedToken.ofFlag(rnd, inputs.tid(), inputs.number("flagIndex"), inputs.number("flagValue"))
                : new ExtendedToken(rnd, inputs.tid(), inputs.number("extIndex"), inputs.number("extValue"));
    }
}
