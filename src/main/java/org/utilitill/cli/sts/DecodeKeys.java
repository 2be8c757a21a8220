package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.cli.lines.Sentence;
import org.utilitill.sts.KeySearch.Candidate;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.token.BaseDate;

/**
 * The decoder keys a line of type decode names: none, one, or many with names. A profile whose form is wrong is a fault
 * of the line; one that only breaks a rule of the standard is left out and told. Closing it wipes the keys.
 */
final class DecodeKeys implements AutoCloseable {

    private static final Set<String> OF_LINE = Set.of("tokenDecimal", "baseDate", "utcOffset");
    private static final Set<String> OF_PROFILE = Set.of("name", "baseDate");
    private static final Set<String> OF_DECODER_KEY = Set.of("ea", "decoderKeyHex");
    private static final String PROFILES = "profiles";

    /**
     * A key that can be tried.
     *
     * @param baseDate where the identifiers of its tokens are counted from, if anybody said so
     * @param way the values on the way to it, where they are asked for and it was derived
     */
    private record Held(Candidate candidate, Optional<BaseDate> baseDate, ObjectNode way) {}

    private final List<Held> held = new ArrayList<>();
    private final ArrayNode refused = JsonNodeFactory.instance.arrayNode();
    private final boolean named;
    private final boolean explain;

    private DecodeKeys(boolean named, boolean explain) {
        this.named = named;
        this.explain = explain;
    }

    /**
     * Reads all keys of a line.
     *
     * @param explain whether the values on the way to them are asked for
     */
    static DecodeKeys of(LineFields inputs, boolean explain) {
        DecodeKeys keys = new DecodeKeys(inputs.has(PROFILES), explain);
        boolean whole = false;
        try {
            keys.read(inputs);
            whole = true;
            return keys;
        } finally {
            if (!whole) {
                keys.close();
            }
        }
    }

    private void read(LineFields inputs) {
        if (named) {
            inputs.requireOnly(with(OF_LINE, Set.of(PROFILES)), "a line of type decode with profiles");
            // A base date of the line that is none is a fault of the line.
            baseDate(inputs);
            readProfiles(inputs);
        } else if (inputs.hasAny(OF_DECODER_KEY) || namesVendingKey(inputs)) {
            add("", inputs, OF_LINE, "a line of type decode with this kind of key");
        } else {
            baseDate(inputs);
            inputs.requireOnly(OF_LINE, "a line of type decode");
        }
    }

    private void readProfiles(LineFields inputs) {
        List<LineFields> profiles = inputs.objects(PROFILES);
        if (profiles.isEmpty()) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' is an empty array.", PROFILES);
        }
        for (LineFields profile : profiles) {
            String name = profile.text("name");
            try {
                // What the line says of the base date holds for a profile that does not.
                add(name, profile.over(inputs), OF_PROFILE, "a profile");
            } catch (StsException refusal) {
                refused.addObject()
                        .put("name", name)
                        .put("error", refusal.error().name())
                        .put("message", Sentence.tellable(refusal.getMessage()));
            }
        }
    }

    private void add(String name, LineFields fields, Set<String> others, String where) {
        Optional<BaseDate> date = baseDate(fields);
        // Without a base date no time is told, and so it does not matter which one the engine counts from.
        BaseDate counted = date.orElse(BaseDate.Y1993);
        fields.requireNotBoth("decoderKeyHex", "vendingKeyHex");
        if (fields.has("decoderKeyHex") || !namesVendingKey(fields)) {
            fields.requireOnly(with(others, OF_DECODER_KEY), where);
            DecoderKey key = KeyFields.decoderKey(fields);
            held.add(new Held(new Candidate(name, key, counted), date, JsonNodeFactory.instance.objectNode()));
            return;
        }
        fields.requireOnly(with(others, KeyFields.OF_VENDING_KEY), where);
        KeyFields meter = KeyFields.read(fields);
        try (VendingKey key = meter.vendingKey(fields)) {
            ObjectNode way = explain ? Intermediate.of(key, meter.meter()) : JsonNodeFactory.instance.objectNode();
            held.add(new Held(new Candidate(name, key.decoderKeyOf(meter.meter()), counted), date, way));
        }
    }

    private static Optional<BaseDate> baseDate(LineFields fields) {
        return fields.has("baseDate") ? Optional.of(BaseDate.of(fields.smallNumber("baseDate"))) : Optional.empty();
    }

    private static boolean namesVendingKey(LineFields fields) {
        Set<String> telling = new HashSet<>(KeyFields.OF_VENDING_KEY);
        telling.removeAll(OF_LINE);
        telling.removeAll(OF_DECODER_KEY);
        return fields.hasAny(telling);
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** The keys in the order of the line; one that stands in the inputs themselves has no name. */
    List<Candidate> candidates() {
        return held.stream().map(Held::candidate).toList();
    }

    /** Whether the keys have names. */
    boolean named() {
        return named;
    }

    /** The profiles that were left out, each with its name and why. */
    ArrayNode refused() {
        return refused;
    }

    /** Where the identifiers of a key's tokens are counted from, if anybody said so. */
    Optional<BaseDate> baseDate(Candidate candidate) {
        return of(candidate).baseDate();
    }

    /** The values on the way to a key; empty if it was given or nobody asks. */
    ObjectNode way(Candidate candidate) {
        return of(candidate).way();
    }

    private Held of(Candidate candidate) {
        return held.stream()
                .filter(key -> key.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        held.forEach(key -> key.candidate().key().close());
    }
}
