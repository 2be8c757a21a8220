package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.token.Token;

/** Type "decoderKey": the decoder key of a meter under a vending key. A random field beside it has no effect. */
final class DecoderKeyLine implements LineType {

    private static final Set<String> ALLOWED =
            Stream.concat(KeyFields.OF_VENDING_KEY.stream(), Stream.of("rnd")).collect(Collectors.toUnmodifiableSet());

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        inputs.requireOnly(ALLOWED, "a line of type decoderKey");
        requireRnd(inputs);
        KeyFields named = KeyFields.read(inputs);
        try (VendingKey key = named.vendingKey(inputs);
                DecoderKey decoderKey = key.decoderKeyOf(named.meter())) {
            ObjectNode result =
                    JsonNodeFactory.instance.objectNode().put("decoderKeyHex", Intermediate.hex(decoderKey));
            if (explain) {
                result.set("intermediate", Intermediate.of(key.stepsTo(named.meter())));
            }
            return result;
        }
    }

    /** Where a random field has no effect it may be absent; if it is there, it is one. */
    static void requireRnd(LineFields inputs) {
        if (inputs.has("rnd")) {
            Token.requireRnd(inputs.smallNumber("rnd"));
        }
    }
}
