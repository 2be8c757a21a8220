package org.utilitill.vending.counter;

import java.util.Optional;
import org.utilitill.device.rig.MeterRig;
import org.utilitill.money.Energy;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.vending.MeterTrial;
import org.utilitill.vending.MeterTrial.Answered;
import org.utilitill.vending.MeterTrial.NotTried;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Types a token into a meter, so that a cashier in training sees the loop close. */
public final class TryOnMeter {

    private final Optional<MeterRig> rig;

    /**
     * Trials on a rig.
     *
     * @param rig the training meters; empty where tokens are real
     */
    public TryOnMeter(Optional<MeterRig> rig) {
        this.rig = rig;
    }

    /** Types 20 digits, as typed, into the meter of a number. */
    public MeterTrial enter(MeterNumber meter, String digits) {
        try {
            TokenNumber token = TokenNumber.of(digits.replaceAll("[ -]", ""));
            return rig.<MeterTrial>map(present -> answer(present, meter, token))
                    .orElseGet(() -> new NotTried(Refusal.of(RefusalCode.NO_METER)));
        } catch (StsException e) {
            return new NotTried(Refusal.of(RefusalCode.TOKEN_NOT_DIGITS));
        }
    }

    private static MeterTrial answer(MeterRig rig, MeterNumber meter, TokenNumber token) {
        MeterRig.Answer answer = rig.enter(meter, token);
        return new Answered(answer.result(), Energy.ofTenths(answer.creditTenths()));
    }
}
