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
        try (DecodeKeys keys = DecodeKeys.of(inputs, explain)) {
            TokenClock clock = IssueTime.clock(inputs);
            Outcome outcome = search.search(digits, keys.candidates());
            ObjectNode result = outcome.opened().isEmpty()
                    ? withoutKey(digits, outcome, keys, explain)
                    : underKey(outcome.opened().get(0), keys, clock, explain);
            if (keys.named()) {
                ArrayNode names = result.putArray("openedBy");
                outcome.opened().forEach(opened -> names.add(opened.candidate().name()));
            }
            if (!keys.refused().isEmpty()) {
                result.set(Undecoded.REFUSED_PROFILES, keys.refused());
            }
            return result;
        }
    }

    private static ObjectNode underKey(Opened opened, DecodeKeys keys, TokenClock clock, boolean explain) {
        DecodedToken told = new DecodedToken(keys.baseDate(opened.candidate()), clock);
        TokenSteps steps = TokenSteps.of(opened.token(), opened.candidate().key());
        ObjectNode result = told.result(opened.token(), steps);
        if (explain) {
            result.set("intermediate", Intermediate.of(steps).setAll(keys.way(opened.candidate())));
        }
        return result;
    }

    /** A token in clear, or why there is none to tell. */
    private ObjectNode withoutKey(String digits, Outcome outcome, DecodeKeys keys, boolean explain) {
        DecodeResult read = keys.candidates().isEmpty() ? decoder.decodeWithoutKey(digits) : outcome.withoutKey();
        if (read instanceof Undecodable refusal) {
            throw new Undecoded(refusal, keys).refusal(digits);
        }
        MeterTestToken token = (MeterTestToken) ((Decoded) read).token();
        TokenSteps steps = TokenSteps.of(token);
        ObjectNode result = new DecodedToken(Optional.empty(), TokenClock.UTC).result(token, steps);
        if (explain) {
            result.set("intermediate", Intermediate.of(steps));
        }
        return result;
    }
}
