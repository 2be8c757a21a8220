package org.utilitill.ui.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.utilitill.money.Energy;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.Styles;
import org.utilitill.ui.form.Panel.Fact;
import org.utilitill.vending.keys.KeyRoom.Expiry;

/** Key profiles in words: everything but the key, which no screen ever has. */
final class KeyWords {

    private static final int SOON = 14;
    private static final int LATER = 90;

    private final Texts texts;

    KeyWords(Texts texts) {
        this.texts = texts;
    }

    /** Every field of a profile, the check value first. */
    List<Fact> facts(KeyProfile key) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("keys.kcv"), key.checkValue(), true));
        facts.add(field("name", key.name()));
        facts.add(field("utility", key.utility().isEmpty() ? texts.get("keys.none") : key.utility()));
        facts.add(new Fact(texts.get("keys.state"), state(key)));
        facts.add(field("sgc", key.sgc().digits()));
        facts.add(field("kt", Integer.toString(key.kt())));
        facts.add(field("krn", Integer.toString(key.krn().value())));
        facts.add(field("ken", Integer.toString(key.ken())));
        facts.add(field("baseDate", Integer.toString(key.baseDate().year())));
        facts.add(field("dkga", "0" + key.dkga()));
        facts.add(field("ea", eas(key)));
        facts.add(field("tct", "%02d".formatted(key.tct().code())));
        facts.add(field("ti", key.ti().digits()));
        facts.add(field("iin", key.iin()));
        period(key, facts);
        limits(key, facts);
        return facts;
    }

    private void period(KeyProfile key, List<Fact> facts) {
        key.period().from().ifPresent(from -> facts.add(field("from", day(from))));
        key.period().until().ifPresent(until -> facts.add(field("until", day(until))));
    }

    private void limits(KeyProfile key, List<Fact> facts) {
        limit("perToken", key.limits().perToken(), facts);
        limit("perMeterDay", key.limits().perMeterDay(), facts);
        limit("perDay", key.limits().perDay(), facts);
    }

    private void limit(String name, OptionalLong tenths, List<Fact> facts) {
        if (tenths.isPresent()) {
            facts.add(field(name, Energy.ofTenths(tenths.getAsLong()).toString()));
        }
    }

    private Fact field(String name, String value) {
        return new Fact(texts.get("key.field." + name), value);
    }

    static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String eas(KeyProfile key) {
        return key.eas().stream().map(EncryptionAlgorithm::digits).collect(Collectors.joining(", "));
    }

    String state(KeyProfile key) {
        String word = texts.get("key.state." + key.state());
        return key.training() ? texts.get("keys.state.training", word) : word;
    }

    /** When a key ends, in words that say how urgent it is. */
    String ends(Optional<Expiry> expiry) {
        Optional<Long> days = expiry.flatMap(Expiry::daysLeft);
        if (days.isEmpty()) {
            return texts.get("keys.ends.never");
        }
        long left = days.get();
        if (left < 0) {
            return texts.get("keys.ends.over");
        }
        String date = day(expiry.flatMap(Expiry::ends).orElseThrow());
        return left <= LATER ? texts.get("keys.ends.soon", left) : texts.get("keys.ends.on", date);
    }

    /** The colour beside those words. */
    static String urgency(Optional<Expiry> expiry) {
        Optional<Long> days = expiry.flatMap(Expiry::daysLeft);
        if (days.isEmpty() || days.get() > LATER) {
            return "";
        }
        return days.get() <= SOON ? Styles.BAD : Styles.WARN;
    }
}
