package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.utilitill.sts.KeyChange;
import org.utilitill.sts.KeyChangeEncoder;
import org.utilitill.sts.KeyChangeSet;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.TokenSteps;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyLegality;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.TokenNumber;

/** What a test about keys and their changes claims, checked against the engine. */
final class KeyChecks {

    private static final KeyChangeEncoder ENCODER = new KeyChangeEncoder();
    private static final TokenDecoder DECODER = new TokenDecoder();
    private static final int PAN_WITHOUT_CHECK_DIGIT = 17;

    private KeyChecks() {}

    static void decoderKey(Vector vector) {
        Inputs inputs = vector.inputs();
        try (DecoderKey key = inputs.decoderKey();
                VendingKey vendingKey = inputs.vendingKey()) {
            assertThat(Steps.hex(key)).isEqualTo(vector.expectedText("decoderKeyHex"));
            assertThat(key.algorithm()).isEqualTo(inputs.algorithm());
            Steps.assertAll(vector.expected().required("intermediate"), Steps.of(vendingKey.stepsTo(inputs.meter())));
        }
    }

    static void keyLegality(Vector vector) {
        Inputs inputs = vector.inputs();
        KeyLegality.verdict(
                        inputs.number("dkga"),
                        inputs.number("ea"),
                        inputs.number("vendingKeyBits"),
                        inputs.number("kt"),
                        inputs.number("baseDate"),
                        inputs.number("ken"))
                .ifPresent(error -> {
                    throw new StsException(error, "There is no such key.");
                });
    }

    /** These tests lay out numbers of issuers that no PAN has, so they go to the layout alone. */
    static void panBlock(Vector vector) {
        String iin = vector.inputs().text("iin");
        if (!vector.valid()) {
            PrimaryAccountNumber.of(iin, MeterNumber.of("00000000000"));
        }
        StringBuilder pan = new StringBuilder(iin + vector.inputs().text("drn"));
        pan.append("0".repeat(PAN_WITHOUT_CHECK_DIGIT - pan.length()));
        boolean common = KeyType.of(vector.inputs().number("kt")) == KeyType.DCTK;
        long block = KeyProbe.panBlock(pan.toString(), iin.length(), common);
        assertThat(Steps.hex(block, 16)).isEqualTo(vector.expectedText("panBlockHex"));
    }

    static void controlBlock(Vector vector) {
        Inputs inputs = vector.inputs();
        KeyAttributes attributes = new KeyAttributes(
                new SupplyGroupCode(inputs.text("sgc")),
                KeyType.of(inputs.number("kt")),
                new KeyRevision(inputs.number("krn")),
                new KeyExpiry(255),
                BaseDate.Y1993,
                KeyDerivation.DKGA02);
        long block = KeyProbe.controlBlock(attributes, TariffIndex.of(inputs.text("ti")));
        assertThat(Steps.hex(block, 16)).isEqualTo(vector.expectedText("controlBlockHex"));
    }

    static void keyChangeSet(Vector vector) {
        KeyChange change = vector.inputs().keyChange();
        try (VendingKey from = change.from();
                VendingKey to = change.to()) {
            KeyChangeSet set = vector.inputs().has("issueTime")
                    ? ENCODER.encode(change, vector.inputs().tid())
                    : ENCODER.encode(change);
            List<String> digits = new ArrayList<>();
            vector.expected().required("tokens").forEach(token -> digits.add(token.textValue()));
            assertThat(set.tokens()).extracting(TokenNumber::digits).isEqualTo(digits);
            assertSteps(vector, change, set);
        }
    }

    private static void assertSteps(Vector vector, KeyChange change, KeyChangeSet set) {
        JsonNode expected = vector.expected().required("intermediate");
        List<TokenSteps> steps = ENCODER.steps(change);
        assertThat(steps).extracting(TokenSteps::number).isEqualTo(set.tokens());
        for (int i = 0; i < expected.path("sections").size(); i++) {
            Steps.assertAll(expected.get("sections").get(i), Steps.of(steps.get(i)));
        }
        try (DecoderKey present = change.from().decoderKeyOf(change.meter());
                DecoderKey next = change.to().decoderKeyOf(change.meterAfter())) {
            assertThat(Steps.hex(present))
                    .isEqualTo(expected.required("oldDecoderKeyHex").textValue());
            assertThat(Steps.hex(next))
                    .isEqualTo(expected.required("newDecoderKeyHex").textValue());
            assertWay(expected.path("oldKey"), present, change.from(), change.meter());
            assertWay(expected.path("newKey"), next, change.to(), change.meterAfter());
            assertDecode(set, steps, present, next);
        }
        assertThat(set.rollOver() ? 1 : 0)
                .isEqualTo(expected.required("rollover").intValue());
    }

    private static void assertWay(JsonNode expected, DecoderKey key, VendingKey vendingKey, MeterIdentity meter) {
        if (!expected.isMissingNode()) {
            Map<String, String> way = new HashMap<>(Steps.of(vendingKey.stepsTo(meter)));
            way.put("decoderKeyHex", Steps.hex(key));
            Steps.assertAll(expected, way);
        }
    }

    /** What the meter reads is what was written, and makes the new key. */
    private static void assertDecode(KeyChangeSet set, List<TokenSteps> steps, DecoderKey present, DecoderKey next) {
        List<KeyChangeSection> sections = new ArrayList<>();
        for (int i = 0; i < set.tokens().size(); i++) {
            Decoded decoded = (Decoded) DECODER.decode(set.tokens().get(i).digits(), present, BaseDate.Y2014);
            assertThat(decoded.token().content()).isEqualTo(steps.get(i).content());
            assertThat(decoded.token().frameType()).isEqualTo(steps.get(i).type());
            sections.add((KeyChangeSection) decoded.token());
        }
        assertThat(Sections.keyHex(sections)).isEqualTo(Steps.hex(next));
    }
}
