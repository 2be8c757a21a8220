package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.utilitill.cli.lines.Hex;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.TokenSteps;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;

/**
 * Type "token": the 20 digits of a token under a vending key or a decoder key, or in clear. Fields are read in the
 * order an issuer checks them, so that of two faults the one that matters more is named: token type, random field, key
 * type, algorithm, key attributes, meter, key, time, expiry, value.
 */
final class TokenLine implements LineType {

    private static final Set<String> COMMON = Set.of("tokenType", "rnd", "baseDate", "ea");

    private final TokenEncoder encoder = new TokenEncoder();

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        String tokenType = inputs.text("tokenType");
        Optional<TestKind> test = TestKind.named(tokenType);
        if (test.isPresent()) {
            inputs.requireOnly(TestKind.FIELDS, "a token of this type");
            return result(TokenSteps.of(test.get().read(inputs)), nothing(), explain);
        }
        TokenKind kind = TokenKind.named(tokenType)
                .orElseThrow(() -> new StsException(
                        StsError.E_TOKEN_TYPE, "The token type '%s' is not one made here.", tokenType));
        requireKnownFields(inputs, kind);
        int rnd = rnd(inputs, kind);
        return inputs.has("decoderKeyHex")
                ? underDecoderKey(inputs, kind, rnd, explain)
                : underVendingKey(inputs, kind, rnd, explain);
    }

    private static void requireKnownFields(LineFields inputs, TokenKind kind) {
        inputs.requireNotBoth("decoderKeyHex", "vendingKeyHex");
        Set<String> allowed = new HashSet<>(COMMON);
        allowed.addAll(IssueTime.FIELDS);
        allowed.addAll(inputs.has("decoderKeyHex") ? Set.of("decoderKeyHex") : KeyFields.OF_VENDING_KEY);
        allowed.addAll(kind.value().fields());
        inputs.requireOnly(allowed, "a token of this type and kind of key");
        new IssueTime(inputs).requireOneTime();
        inputs.requireNotBoth("meterPan", "iin");
        inputs.requireNotBoth("meterPan", "drn");
        for (String ofFlag : List.of("flagIndex", "flagValue")) {
            inputs.requireNotBoth(ofFlag, "extIndex");
            inputs.requireNotBoth(ofFlag, "extValue");
        }
    }

    /** Where a token has no place for it, it may be absent. */
    private static int rnd(LineFields inputs, TokenKind kind) {
        int rnd = kind.hasRnd() || inputs.has("rnd") ? inputs.smallNumber("rnd") : 0;
        Token.requireRnd(rnd);
        return rnd;
    }

    private static ObjectNode underDecoderKey(LineFields inputs, TokenKind kind, int rnd, boolean explain) {
        try (DecoderKey key = KeyFields.decoderKey(inputs)) {
            // A token identifier given as a number needs no base date to stand in a token.
            boolean counted = inputs.has("tid") && !inputs.has("baseDate");
            BaseDate baseDate = counted ? BaseDate.Y1993 : BaseDate.of(inputs.smallNumber("baseDate"));
            TokenId tid = new IssueTime(inputs).tid(baseDate);
            return result(TokenSteps.of(kind.value().read(inputs, rnd, tid), key), nothing(), explain);
        }
    }

    private ObjectNode underVendingKey(LineFields inputs, TokenKind kind, int rnd, boolean explain) {
        KeyFields named = kind.isCredit() ? KeyFields.readForCredit(inputs) : KeyFields.read(inputs);
        if (!inputs.has("tid")) {
            // Derivation 02 does without, but a minute cannot be counted from nowhere.
            inputs.require("baseDate");
        }
        try (VendingKey key = named.vendingKey(inputs);
                DecoderKey decoderKey = key.decoderKeyOf(named.meter())) {
            TokenId tid = new IssueTime(inputs).tid(key.baseDate());
            key.expiry().requireNotPassedBy(tid);
            TimedToken token = kind.value().read(inputs, rnd, tid);
            // The rules for issuers are the engine's; the steps alone would ask nothing.
            encoder.encode(token, key, named.meter());
            return result(TokenSteps.of(token, decoderKey), Intermediate.of(key, named.meter()), explain);
        }
    }

    /** The digits of a token, and of its way what is known of the key. */
    private static ObjectNode result(TokenSteps steps, ObjectNode ofKey, boolean explain) {
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("tokenDecimal", steps.number().digits());
        if (ofKey.has("decoderKeyHex")) {
            result.set("decoderKeyHex", ofKey.get("decoderKeyHex"));
        }
        result.put("crcHex", Hex.of(steps.crc(), 4));
        if (explain) {
            result.set("intermediate", Intermediate.of(steps).setAll(ofKey));
        }
        return result;
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
