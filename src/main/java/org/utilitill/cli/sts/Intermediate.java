package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.utilitill.cli.lines.Hex;
import org.utilitill.sts.TokenSteps;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeySteps;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/** The values on the way, under the names that test records give them. */
final class Intermediate {

    private static final int BLOCK = 16;

    private Intermediate() {}

    /** The way of a token. */
    static ObjectNode of(TokenSteps steps) {
        ObjectNode values = section(steps);
        steps.tid().ifPresent(tid -> values.put("tidHex", Hex.of(tid.minutes(), 6)));
        return values;
    }

    /** The way of a section of a key change set, which has no identifier. */
    static ObjectNode section(TokenSteps steps) {
        // The check sum of a token that counts money is taken over one byte more.
        String mark = steps.type().currency() ? "01" : "";
        return JsonNodeFactory.instance
                .objectNode()
                .put("class", steps.type().tokenClass())
                .put("subClass", steps.type().subClass())
                .put("contentHex", Hex.of(steps.content(), 11))
                .put("crcMessageHex", Hex.of(steps.crcMessage(), 14) + mark)
                .put("crcHex", Hex.of(steps.crc(), 4))
                .put("plainBlockHex", Hex.of(steps.plainBlock(), BLOCK))
                .put("cipherBlockHex", Hex.of(steps.cipherBlock(), BLOCK))
                .put("token66Hex", token66(steps.number()));
    }

    private static String token66(TokenNumber number) {
        return Hex.of(number.bits().high(), 1) + Hex.of(number.bits().low(), BLOCK);
    }

    /** The way to a decoder key. */
    static ObjectNode of(KeySteps steps) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        if (steps instanceof KeySteps.OfDkga02 way) {
            return values.put("panBlockHex", Hex.of(way.panBlock(), BLOCK))
                    .put("controlBlockHex", Hex.of(way.controlBlock(), BLOCK))
                    .put("xorBlockHex", Hex.of(way.xorBlock(), BLOCK))
                    .put("desOutputHex", Hex.of(way.desOutput(), BLOCK));
        }
        KeySteps.OfDkga04 way = (KeySteps.OfDkga04) steps;
        return values.put("dataBlockHex", Hex.of(way.dataBlock())).put("hmacSha256Hex", Hex.of(way.hmac()));
    }

    /** The decoder key of a meter, and the way to it. */
    static ObjectNode of(VendingKey key, MeterIdentity meter) {
        try (DecoderKey decoderKey = key.decoderKeyOf(meter)) {
            return of(key.stepsTo(meter)).put("decoderKeyHex", hex(decoderKey));
        }
    }

    /** The sum behind a check digit. */
    static ObjectNode checkDigit(String digits) {
        return JsonNodeFactory.instance.objectNode().put("sum", Luhn.weighedSum(digits));
    }

    /** The two parts of the field of an amount. */
    static ObjectNode amount(int field) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("exponent", AmountField.exponent(field))
                .put("mantissa", AmountField.mantissa(field));
    }

    /** Where an identifier is counted from, and how far. */
    static ObjectNode minute(TokenId tid) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("baseDateStart", IssueTime.text(new TokenId(0, tid.baseDate()), TokenClock.UTC))
                .put("minutes", tid.minutes());
    }

    /** A decoder key, most significant byte first. */
    static String hex(DecoderKey key) {
        return key.read(Hex::of);
    }
}
