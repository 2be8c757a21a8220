package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.KeyChange;
import org.utilitill.sts.KeyChangeEncoder;
import org.utilitill.sts.KeyChangeSet;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * Type "keyChangeSet": the tokens that move a meter to another decoder key. The present key and meter stand in the
 * inputs, and in "new" what becomes different; the rest stays. With issueTime or tid, counted from the new base date, a
 * new key that has expired by then is refused.
 */
final class KeyChangeLine implements LineType {

    private static final String NAME = "keyChangeSet";

    private static final Set<String> ALLOWED = Stream.concat(
                    KeyFields.OF_VENDING_KEY.stream(),
                    Stream.of("new", "threeToken", "tokenType", "rnd", "issueTime", "tid", "utcOffset"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NEW = Set.of("vendingKeyHex", "sgc", "ti", "krn", "kt", "ken", "dkga", "baseDate");

    private final KeyChangeEncoder encoder = new KeyChangeEncoder();

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        requireKnownFields(inputs);
        LineFields next = inputs.object("new");
        next.requireOnly(NEW, "a new key");
        LineFields after = next.over(inputs);
        KeyFields present = KeyFields.read(inputs);
        present.attributes().type().requireCanBecome(KeyType.of(after.smallNumber("kt")));
        KeyFields named = KeyFields.read(after);
        requireBaseDates(inputs, next);
        try (VendingKey from = present.vendingKey(inputs);
                VendingKey to = named.vendingKey(after)) {
            MeterIdentity meter = present.meter();
            return result(
                    new KeyChange(from, meter, to, named.meter().ti(), inputs.flag("threeToken")), inputs, explain);
        }
    }

    private static void requireKnownFields(LineFields inputs) {
        if (inputs.has("tokenType") && !inputs.text("tokenType").equals(NAME)) {
            throw new StsException(
                    StsError.E_TOKEN_TYPE,
                    "The token type '%s' is not one of a line of type keyChangeSet.",
                    inputs.text("tokenType"));
        }
        inputs.requireOnly(ALLOWED, "a line of type keyChangeSet");
        new IssueTime(inputs).requireOneTime();
        DecoderKeyLine.requireRnd(inputs);
    }

    /** Derivation 02 does without; but whether the meter changes its base date, and when, must not be guessed. */
    private static void requireBaseDates(LineFields inputs, LineFields next) {
        if (next.has("baseDate")) {
            inputs.require("baseDate");
        } else if (inputs.has("issueTime")) {
            next.over(inputs).require("baseDate");
        }
    }

    private ObjectNode result(KeyChange change, LineFields inputs, boolean explain) {
        // What is never allowed is named before what the time of issue forbids.
        KeyChangeSet set = encoder.encode(change);
        IssueTime time = new IssueTime(inputs);
        if (time.isGiven()) {
            set = encoder.encode(change, time.minute(change.to().baseDate()));
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode tokens = result.putArray("tokens");
        set.tokens().forEach(token -> tokens.add(token.digits()));
        if (explain) {
            result.set("intermediate", intermediate(change));
        }
        return result;
    }

    private ObjectNode intermediate(KeyChange change) {
        ObjectNode present = Intermediate.of(change.from(), change.meter());
        ObjectNode next = Intermediate.of(change.to(), change.meterAfter());
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.set("oldDecoderKeyHex", present.get("decoderKeyHex"));
        values.set("newDecoderKeyHex", next.get("decoderKeyHex"));
        values.set("oldKey", present);
        values.set("newKey", next);
        values.put("rollover", change.rollOver() ? 1 : 0);
        ArrayNode sections = values.putArray("sections");
        encoder.steps(change).forEach(steps -> sections.add(Intermediate.section(steps)));
        return values;
    }
}
