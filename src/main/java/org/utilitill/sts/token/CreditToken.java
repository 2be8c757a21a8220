package org.utilitill.sts.token;

import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.StsException;

/**
 * A credit token that counts what the meter counts, class 0, subclass 0 to 3. It holds the amount as the meter will see
 * it: large amounts were rounded up to the next step.
 *
 * @param service what it pays for
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param amountField 16 bits
 */
public record CreditToken(Service service, int rnd, TokenId tid, int amountField) implements TimedToken {

    /** Refuses E_RND and E_AMOUNT_RANGE. */
    public CreditToken {
        Token.requireRnd(rnd);
        AmountField.decode(amountField);
    }

    /**
     * The token that carries at least this amount.
     *
     * @param tenths 0.1 kWh, 0.1 m³ or 0.1 minute
     * @throws StsException E_RND or E_AMOUNT_RANGE
     */
    public static CreditToken ofTenths(Service service, int rnd, TokenId tid, long tenths) {
        Token.requireRnd(rnd);
        return new CreditToken(service, rnd, tid, AmountField.encode(tenths));
    }

    /** What the meter will add, in 0.1 kWh, 0.1 m³ or 0.1 minute. */
    public long tenths() {
        return AmountField.decode(amountField);
    }

    @Override
    public CreditToken withRnd(int next) {
        return new CreditToken(service, next, tid, amountField);
    }

    @Override
    public FrameType frameType() {
        return FrameType.of(FrameType.CREDIT, service.subClass());
    }

    @Override
    public int leadingNibble() {
        return rnd;
    }

    @Override
    public int valueField() {
        return amountField;
    }
}
