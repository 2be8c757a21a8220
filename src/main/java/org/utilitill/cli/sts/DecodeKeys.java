package org.utilitill.cli.sts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.utilitill.cli.lines.KeyFields;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.KeySearch.Candidate;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.token.BaseDate;

/** The decoder keys a line of type decode names: none, one, or many with names. Closing it wipes them. */
final class DecodeKeys implements AutoCloseable {

    private static final Set<String> OF_LINE = Set.of("tokenDecimal", "baseDate", "utcOffset");
    private static final Set<String> OF_PROFILE = Set.of("name", "baseDate");
    private static final Set<String> OF_DECODER_KEY = Set.of("ea", "decoderKeyHex");
    private static final String PROFILES = "profiles";

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Optional<BaseDate>> baseDates = new ArrayList<>();
    private final boolean named;

    private DecodeKeys(boolean named) {
        this.named = named;
    }

    /** Reads all keys of a line. */
    static DecodeKeys of(LineFields inputs) {
        DecodeKeys keys = new DecodeKeys(inputs.has(PROFILES));
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
        Optional<BaseDate> given = baseDate(inputs);
        if (named) {
            inputs.requireOnly(with(OF_LINE, Set.of(PROFILES)), "a line of type decode with profiles");
            for (LineFields profile : inputs.objects(PROFILES)) {
                String name = profile.text("name");
                Optional<BaseDate> own = baseDate(profile);
                add(name, key(profile, OF_PROFILE, "a profile"), given.or(() -> own));
            }
        } else if (inputs.hasAny(OF_DECODER_KEY) || namesVendingKey(inputs)) {
            add("", key(inputs, OF_LINE, "a line of type decode with this kind of key"), given);
        } else {
            inputs.requireOnly(OF_LINE, "a line of type decode");
        }
    }

    private static Optional<BaseDate> baseDate(LineFields fields) {
        return fields.has("baseDate") ? Optional.of(BaseDate.of(fields.smallNumber("baseDate"))) : Optional.empty();
    }

    private void add(String name, DecoderKey key, Optional<BaseDate> baseDate) {
        // Without a base date no time is told, and so it does not matter which one the engine counts from.
        candidates.add(new Candidate(name, key, baseDate.orElse(BaseDate.Y1993)));
        baseDates.add(baseDate);
    }

    private static boolean namesVendingKey(LineFields fields) {
        Set<String> telling = new HashSet<>(KeyFields.OF_VENDING_KEY);
        telling.removeAll(OF_LINE);
        telling.removeAll(OF_DECODER_KEY);
        return fields.hasAny(telling);
    }

    private static DecoderKey key(LineFields fields, Set<String> others, String where) {
        fields.requireNotBoth("decoderKeyHex", "vendingKeyHex");
        if (fields.has("decoderKeyHex") || !namesVendingKey(fields)) {
            fields.requireOnly(with(others, OF_DECODER_KEY), where);
            return KeyFields.decoderKey(fields);
        }
        fields.requireOnly(with(others, KeyFields.OF_VENDING_KEY), where);
        KeyFields named = KeyFields.read(fields);
        try (VendingKey key = named.vendingKey(fields)) {
            return key.decoderKeyOf(named.meter());
        }
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** The keys in the order of the line; one that stands in the inputs themselves has no name. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** How many keys have names; empty if the line has no profiles. */
    OptionalInt profiles() {
        return named ? OptionalInt.of(candidates.size()) : OptionalInt.empty();
    }

    /** Where the identifiers of a key's tokens are counted from, if anybody said so. */
    Optional<BaseDate> baseDate(Candidate candidate) {
        return baseDates.get(candidates.indexOf(candidate));
    }

    @Override
    public void close() {
        candidates.forEach(candidate -> candidate.key().close());
    }
}
