package org.utilitill.sts.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HexFormat;
import org.utilitill.sts.KeyChange;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenId;

/**
 * The inputs of a test as values of the engine. What the fields say of the meter they say of its vending key, except what
 * {@code key} says otherwise of the key.
 */
record Inputs(JsonNode fields) {

    boolean has(String field) {
        return fields.has(field);
    }

    String text(String field) {
        JsonNode value = fields.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text " + field + ": " + value);
        }
        return value.textValue();
    }

    int number(String field) {
        return Math.toIntExact(longNumber(field));
    }

    int number(String field, int otherwise) {
        return has(field) ? number(field) : otherwise;
    }

    long longNumber(String field) {
        JsonNode value = fields.required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no number " + field + ": " + value);
        }
        return value.longValue();
    }

    int hex(String field) {
        return Integer.parseInt(text(field), 16);
    }

    long longHex(String field) {
        return Long.parseLong(text(field), 16);
    }

    boolean flag(String field) {
        return fields.path(field).booleanValue();
    }

    BaseDate baseDate() {
        return BaseDate.of(number("baseDate", BaseDate.Y1993.year()));
    }

    Instant issueTime() {
        return Instant.parse(text("issueTime") + "Z");
    }

    TokenId tid() {
        if (has("tid")) {
            return new TokenId(number("tid"), baseDate());
        }
        return flag("specialReserved")
                ? TokenId.reservedOn(issueTime(), baseDate())
                : TokenId.ordinaryAt(issueTime(), baseDate());
    }

    EncryptionAlgorithm algorithm() {
        return EncryptionAlgorithm.of(number("ea"));
    }

    PrimaryAccountNumber pan() {
        return has("meterPan")
                ? new PrimaryAccountNumber(text("meterPan"))
                : PrimaryAccountNumber.of(text("iin"), MeterNumber.of(text("drn")));
    }

    MeterIdentity meter() {
        return new MeterIdentity(
                pan(),
                new SupplyGroupCode(text("sgc")),
                TariffIndex.of(text("ti")),
                new KeyRevision(number("krn")),
                algorithm(),
                TokenCarrier.of(number("tct", TokenCarrier.NUMERIC.code())));
    }

    VendingKey vendingKey() {
        Inputs key = has("key") ? with("key") : this;
        return new VendingKey(
                SecretBytes.takeOver(HexFormat.of().parseHex(key.text("vendingKeyHex"))),
                new KeyAttributes(
                        new SupplyGroupCode(key.text("sgc")),
                        KeyType.of(key.number("kt")),
                        new KeyRevision(key.number("krn")),
                        new KeyExpiry(key.number("ken", 255)),
                        key.baseDate(),
                        KeyDerivation.of(key.number("dkga"))));
    }

    /** The key that is given, or the one that is derived. */
    DecoderKey decoderKey() {
        if (has("decoderKeyHex")) {
            byte[] key = HexFormat.of().parseHex(text("decoderKeyHex"));
            return DecoderKey.of(algorithm(), SecretBytes.takeOver(key));
        }
        try (VendingKey key = vendingKey()) {
            return key.decoderKeyOf(meter());
        }
    }

    /** The key change; whoever calls it closes both vending keys. */
    KeyChange keyChange() {
        Inputs after = with("new");
        return new KeyChange(
                vendingKey(), meter(), after.vendingKey(), TariffIndex.of(after.text("ti")), flag("threeToken"));
    }

    /** These inputs with those of an object inside them in their place. */
    private Inputs with(String inner) {
        ObjectNode merged = fields.deepCopy();
        merged.remove(inner);
        fields.required(inner).properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return new Inputs(merged);
    }
}
