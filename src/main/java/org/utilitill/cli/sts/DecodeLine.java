package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.KeySearch;
import org.utilitill.sts.KeySearch.Opened;
import org.utilitill.sts.KeySearch.Outcome;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.TokenSteps;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TokenClock;

/**
 * Type "decode": what 20 digits say. A token of class 1 needs no key; for others a decoder key, a vending key with its
 * meter, or an array "profiles" of either kind with names, of which all that open the token are told.
 */
final class DecodeLine implements LineType {

    private final TokenDecoder decoder = new TokenDecoder();
    private final KeySearch search = new KeySearch();

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        String digits = inputs.text("tokenDecimal");
        try (DecodeKeys keys = DecodeKeys.of(inputs)) {
            TokenClock clock = IssueTime.clock(inputs);
            Outcome outcome = search.search(digits, keys.candidates());
            ObjectNode result = outcome.opened().isEmpty()
                    ? withoutKey(digits, outcome, keys, explain)
                    : underKey(outcome.opened().get(0), keys, clock, explain);
            if (keys.profiles().isPresent()) {
                ArrayNode names = result.putArray("openedBy");
                outcome.opened().forEach(opened -> names.add(opened.candidate().name()));
            }
            return result;
        }
    }

    private static ObjectNode underKey(Opened opened, DecodeKeys keys, TokenClock clock, boolean explain) {
        DecodedToken told = new DecodedToken(keys.baseDate(opened.candidate()), clock);
        TokenSteps steps = TokenSteps.of(opened.token(), opened.candidate().key());
        return explained(told.result(opened.token(), steps), steps, explain);
    }

    /** A token in clear, or why there is none to tell. */
    private ObjectNode withoutKey(String digits, Outcome outcome, DecodeKeys keys, boolean explain) {
        DecodeResult result = keys.candidates().isEmpty() ? decoder.decodeWithoutKey(digits) : outcome.withoutKey();
        if (result instanceof Undecodable refusal) {
            throw Undecoded.refusal(digits, refusal, keys.profiles());
        }
        MeterTestToken token = (MeterTestToken) ((Decoded) result).token();
        TokenSteps steps = TokenSteps.of(token);
        return explained(new DecodedToken(Optional.empty(), TokenClock.UTC).result(token, steps), steps, explain);
    }

    private static ObjectNode explained(ObjectNode result, TokenSteps steps, boolean explain) {
        if (explain) {
            result.set("intermediate", Intermediate.of(steps));
        }
        return result;
    }
}
