package org.utilitill.sts;

import java.util.Optional;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.ProprietaryToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/**
 * What a frame means: the table of classes and subclasses (sts.md 4.2) from the side of the reader.
 *
 * @param baseDate where token identifiers are counted from
 * @param ea cipher of the meter; a third section of a key change is laid out by it
 */
record TokenReader(BaseDate baseDate, EncryptionAlgorithm ea) {

    /** The token in a frame; empty for a class or subclass that the standard keeps for later or for makers. */
    Optional<Token> read(TokenFrame frame) {
        return switch (frame.type().tokenClass()) {
            case FrameType.CREDIT -> credit(frame);
            case FrameType.METER_TEST -> meterTest(frame);
            case FrameType.MANAGEMENT -> Optional.of(management(frame));
            default -> Optional.empty();
        };
    }

    private Optional<Token> credit(TokenFrame frame) {
        int subClass = frame.type().subClass();
        for (Service service : Service.values()) {
            if (service.subClass() == subClass) {
                return Optional.of(new CreditToken(service, leading(frame), tid(frame), value(frame)));
            }
            if (service.currencySubClass() == subClass) {
                int field = leading(frame) << 16 | value(frame);
                return Optional.of(new CurrencyCreditToken(service, tid(frame), field));
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> meterTest(TokenFrame frame) {
        for (MeterTestToken.Form form : MeterTestToken.Form.values()) {
            if (form.frameType().equals(frame.type())) {
                return Optional.of(MeterTestToken.ofContent(form, frame.content()));
            }
        }
        return Optional.empty();
    }

    private Token management(TokenFrame frame) {
        int rnd = leading(frame);
        TokenId tid = tid(frame);
        int value = value(frame);
        int subClass = frame.type().subClass();
        return switch (subClass) {
            case 0 -> new PowerLimitToken(Limit.MAXIMUM_POWER, rnd, tid, value);
            case 1 -> new ClearCreditToken(rnd, tid, value);
            case 2 -> new TariffRateToken(rnd, tid, value);
            case 3 -> KeyChangeSection.First.ofContent(frame.content());
            case 4 -> KeyChangeSection.Second.ofContent(frame.content());
            case 5 -> new ClearTamperToken(rnd, tid, value);
            case 6 -> new PowerLimitToken(Limit.PHASE_UNBALANCE, rnd, tid, value);
            case 7 -> new WaterFactorToken(rnd, tid, value);
            case 8 -> thirdSection(frame.content());
            case 9 -> KeyChangeSection.Fourth.ofContent(frame.content());
            case 10 -> ExtendedToken.ofField(rnd, tid, value);
            default -> new ProprietaryToken(subClass, rnd, tid, value);
        };
    }

    private Token thirdSection(long content) {
        return switch (ea) {
            case EA07 -> KeyChangeSection.ThirdOfThree.ofContent(content);
            case EA11 -> KeyChangeSection.ThirdOfFour.ofContent(content);
        };
    }

    private static int leading(TokenFrame frame) {
        return (int) (frame.content() >>> 40);
    }

    private TokenId tid(TokenFrame frame) {
        return TokenId.in(frame.content(), baseDate);
    }

    private static int value(TokenFrame frame) {
        return (int) frame.content() & 0xFFFF;
    }
}
