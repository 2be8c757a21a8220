package org.utilitill.staff;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that someone did or tried, as the tape records it.
 *
 * @param time when
 * @param what was done
 * @param actor who; {@code station} for what it does by itself, and for tries to sign in under no one's name
 * @param approver who consented, where consent was due
 * @param subject whom or what it was done to: a person's name, a key's, a receipt
 * @param outcome what became of it
 * @param code why it was refused or failed
 * @param before what the act changed, field by field, as it was; never a secret
 * @param after the same as it became
 * @param shift number of the sign-in record that the actor's time at the counter began with; 0 outside one
 */
public record Act(
        Instant time,
        Permission what,
        String actor,
        Optional<String> approver,
        String subject,
        Outcome outcome,
        Optional<String> code,
        Map<String, String> before,
        Map<String, String> after,
        long shift) {

    /** Who acts when nobody does. */
    public static final String STATION = "station";
    /** Longest subject. */
    public static final int LONGEST_SUBJECT = 60;

    /** What became of an act. */
    public enum Outcome {
        /** It was done. */
        DONE,
        /** It was not done, by a rule. */
        REFUSED,
        /** It was begun and not finished: a disk, a port, a module. */
        FAILED
    }

    /** Cuts a subject that is too long, and sorts the fields. */
    public Act {
        subject = cut(subject);
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
        if (actor.indexOf('|') >= 0) {
            throw new IllegalArgumentException("an actor's name holds a bar");
        }
    }

    /** Half a character could not be written, and would read back as another. */
    private static String cut(String subject) {
        if (subject.length() <= LONGEST_SUBJECT) {
            return subject;
        }
        boolean halved = Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1));
        return subject.substring(0, halved ? LONGEST_SUBJECT - 1 : LONGEST_SUBJECT);
    }
}
