package org.utilitill.sts.token;

import java.math.BigInteger;
import org.utilitill.sts.field.CurrencyField;
import org.utilitill.sts.field.StsException;

/**
 * A credit token that counts money, class 0, subclass 4 to 7. Which currency is agreed between utility and meter. It
 * has no random field: two for the same amount in the same minute are the same token.
 *
 * @param service the register it fills
 * @param tid token identifier
 * @param currencyField 20 bits, sign and exponent first
 */
public record CurrencyCreditToken(Service service, TokenId tid, int currencyField) implements TimedToken {

    private static final int VALUE_BITS = 16;

    /** Refuses E_AMOUNT_RANGE. */
    public CurrencyCreditToken {
        CurrencyField.decode(currencyField);
    }

    /**
     * The token that credits at least this amount, or debits at most it.
     *
     * @param units 0.00001 of the base currency; negative for a debit
     * @throws StsException E_AMOUNT_RANGE
     */
    public static CurrencyCreditToken ofUnits(Service service, TokenId tid, BigInteger units) {
        return new CurrencyCreditToken(service, tid, CurrencyField.encode(units));
    }

    /** What the meter will add, in 0.00001 of the base currency. */
    public BigInteger units() {
        return CurrencyField.decode(currencyField);
    }

    @Override
    public CurrencyCreditToken withRnd(int next) {
        return this;
    }

    @Override
    public FrameType frameType() {
        return FrameType.of(FrameType.CREDIT, service.currencySubClass());
    }

    @Override
    public int leadingNibble() {
        return currencyField >>> VALUE_BITS;
    }

    @Override
    public int valueField() {
        return currencyField & 0xFFFF;
    }
}
