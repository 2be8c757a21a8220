package org.utilitill.cli.sts;

import java.util.List;
import java.util.Optional;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.WaterFactorToken;

/**
 * A token type with an identifier.
 *
 * @param tokenType its name in a line
 * @param tokenClass class of its frames
 * @param subClass subclass of its frames; for the maker's own the first of them
 * @param value how its value stands in a line
 */
record TokenKind(String tokenType, int tokenClass, int subClass, TokenValue value) {

    private static final List<TokenKind> TABLE = List.of(
            new TokenKind("credit.electricity", 0, 0, new TokenValue.Units(Service.ELECTRICITY, "0.1 kWh")),
            new TokenKind("credit.water", 0, 1, new TokenValue.Units(Service.WATER, "0.1 m3")),
            new TokenKind("credit.gas", 0, 2, new TokenValue.Units(Service.GAS, "0.1 m3")),
            new TokenKind("credit.time", 0, 3, new TokenValue.Units(Service.TIME, "0.1 min")),
            new TokenKind("credit.electricity.currency", 0, 4, new TokenValue.Currency(Service.ELECTRICITY)),
            new TokenKind("credit.water.currency", 0, 5, new TokenValue.Currency(Service.WATER)),
            new TokenKind("credit.gas.currency", 0, 6, new TokenValue.Currency(Service.GAS)),
            new TokenKind("credit.time.currency", 0, 7, new TokenValue.Currency(Service.TIME)),
            new TokenKind("mgmt.maxPowerLimit", 2, 0, new TokenValue.Watts(Limit.MAXIMUM_POWER)),
            new TokenKind("mgmt.clearCredit", 2, 1, new TokenValue.Register()),
            new TokenKind("mgmt.tariffRate", 2, 2, new TokenValue.Plain(TariffRateToken::new)),
            new TokenKind("mgmt.clearTamper", 2, 5, new TokenValue.Pad()),
            new TokenKind("mgmt.maxPhaseUnbalance", 2, 6, new TokenValue.Watts(Limit.PHASE_UNBALANCE)),
            new TokenKind("mgmt.waterMeterFactor", 2, 7, new TokenValue.Plain(WaterFactorToken::new)),
            new TokenKind("mgmt.extended", 2, 10, new TokenValue.Extended()),
            new TokenKind("mgmt.proprietary", 2, 11, new TokenValue.OfMaker()));

    /** The kind of a name. */
    static Optional<TokenKind> named(String tokenType) {
        return TABLE.stream().filter(kind -> kind.tokenType.equals(tokenType)).findFirst();
    }

    /** The kind of a token that was read; there is one for each that has an identifier. */
    static TokenKind of(FrameType type) {
        return TABLE.stream().filter(kind -> kind.covers(type)).findFirst().orElseThrow();
    }

    private boolean covers(FrameType type) {
        boolean ofMaker = value instanceof TokenValue.OfMaker;
        boolean subFits = ofMaker ? type.subClass() >= subClass : type.subClass() == subClass;
        return type.tokenClass() == tokenClass && subFits;
    }

    /** Whether it is credit, which a default key may not issue. */
    boolean isCredit() {
        return tokenClass == FrameType.CREDIT;
    }

    /** Whether it has a random field; money has its sign and exponent there. */
    boolean hasRnd() {
        return !(value instanceof TokenValue.Currency);
    }
}
