package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.utilitill.cli.lines.Hex;
import org.utilitill.sts.TokenSteps;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenClock;

/**
 * What a token says, in the names of a line.
 *
 * @param baseDate where its identifier is counted from; without it no time is told
 * @param clock the utility counts by
 */
record DecodedToken(Optional<BaseDate> baseDate, TokenClock clock) {

    private static final int KEY_WORD = 8;
    private static final int HALF_SGC = 3;
    private static final int PAD = 5;

    /** All it says. */
    ObjectNode result(Token token, TokenSteps steps) {
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("tokenType", tokenType(token))
                .put("class", steps.type().tokenClass())
                .put("subClass", steps.type().subClass())
                .put("contentHex", Hex.of(steps.content(), 11))
                .put("crcHex", Hex.of(steps.crc(), 4))
                .put("plainBlockHex", Hex.of(steps.plainBlock(), 16));
        if (token instanceof TimedToken timed) {
            writeTimed(timed, result);
        } else if (token instanceof MeterTestToken test) {
            TestKind.write(test, result);
        } else {
            writeSection((KeyChangeSection) token, result);
        }
        return result;
    }

    private static String tokenType(Token token) {
        if (token instanceof KeyChangeSection section) {
            return "kct." + section.number();
        }
        return token instanceof MeterTestToken test
                ? TestKind.tokenType(test)
                : TokenKind.of(token.frameType()).tokenType();
    }

    private void writeTimed(TimedToken token, ObjectNode result) {
        TokenKind kind = TokenKind.of(token.frameType());
        if (kind.hasRnd()) {
            result.put("rnd", token.leadingNibble());
        }
        result.put("tid", token.tid().minutes())
                .put("tidHex", Hex.of(token.tid().minutes(), 6));
        if (baseDate.isPresent()) {
            result.put("issueTime", IssueTime.text(token.tid(), clock));
        }
        kind.value().write(token, result);
    }

    private static void writeSection(KeyChangeSection section, ObjectNode result) {
        if (section instanceof First first) {
            result.put("kenHigh", first.kenHigh())
                    .put("krn", first.krn())
                    .put("rollover", first.rollOver() ? 1 : 0)
                    .put("kct3", first.thirdFollows() ? 1 : 0)
                    .put("kt", first.keyType())
                    .put("nkHoHex", Hex.of(first.keyWord(), KEY_WORD));
        } else if (section instanceof Second second) {
            result.put("kenLow", second.kenLow())
                    .put("ti", decimal(second.ti(), 2))
                    .put("nkLoHex", Hex.of(second.keyWord(), KEY_WORD));
        } else if (section instanceof ThirdOfThree third) {
            result.put("sgc", decimal(third.sgc(), 6));
            if (third.pad() != 0) {
                result.put("padHex", Hex.of(third.pad(), PAD));
            }
        } else if (section instanceof ThirdOfFour third) {
            result.put("sgcLowHex", Hex.of(third.sgcLow(), HALF_SGC))
                    .put("nkMo2Hex", Hex.of(third.keyWord(), KEY_WORD));
        } else if (section instanceof Fourth fourth) {
            result.put("sgcHighHex", Hex.of(fourth.sgcHigh(), HALF_SGC))
                    .put("nkMo1Hex", Hex.of(fourth.keyWord(), KEY_WORD));
        }
    }

    /** At least so many digits; a section may hold more than the standard allows. */
    private static String decimal(int value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", value);
    }
}
