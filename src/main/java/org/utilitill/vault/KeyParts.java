package org.utilitill.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.sts.key.SecretBytes;

/**
 * A vending key that two custodians bring in two parts, so that neither ever sees it: each types one part, the check
 * values are compared with the paper, and the parts are combined by XOR in here.
 *
 * <p>One ceremony: take, take, join. Whatever comes of it, the parts are wiped.
 */
public final class KeyParts implements AutoCloseable {

    /** Why a part or the whole key is refused. */
    public enum Code {
        /** Something is neither a hex digit nor a blank nor a dash between groups. */
        NOT_HEX,
        /** There are fewer or more digits than the derivation asks. */
        LENGTH,
        /** All bytes of the part are the same, which would show the other custodian the key or a shadow of it. */
        EMPTY_PART,
        /** The check value is not the one on the paper. */
        CHECK_VALUE,
        /** Both custodians typed the same part. */
        SAME_PART,
        /** The parts fit, and the key they make may not be used. */
        UNFIT
    }

    /** What became of a typed part. */
    public sealed interface Taken permits Part, Refused {}

    /** What became of the whole key. */
    public sealed interface Joined permits Whole, Refused {}

    /**
     * A part was taken.
     *
     * @param number 1 or 2
     * @param checkValue six capital hex digits, to be compared with the custodian's paper
     */
    public record Part(int number, String checkValue) implements Taken {}

    /**
     * The key is whole; whoever gets it owns it and closes it.
     *
     * @param key 8 bytes for derivation 02, 20 bytes for 04
     * @param checkValue six capital hex digits
     */
    public record Whole(SecretBytes key, String checkValue) implements Joined, AutoCloseable {

        @Override
        public void close() {
            key.close();
        }
    }

    /**
     * Nothing was taken, or nothing was made.
     *
     * @param code the rule
     * @param part 1 or 2; 0 for the whole key
     * @param fault what is wrong with the whole key, if it is UNFIT
     * @param found the check value that came out, if CHECK_VALUE refused it
     * @param digits how many hex digits are asked for
     */
    public record Refused(Code code, int part, Optional<KeyFault> fault, Optional<String> found, int digits)
            implements Taken, Joined {}

    private static final int DES_BYTES = 8;
    private static final int HMAC_BYTES = 20;

    private final int dkga;
    private final int length;
    private byte @Nullable [] first;
    private byte @Nullable [] second;

    /**
     * Begins a ceremony.
     *
     * @param dkga derivation the key is for, 2 or 4
     * @throws IllegalArgumentException for another, of which the station makes no keys
     */
    public KeyParts(int dkga) {
        if (dkga != 2 && dkga != 4) {
            throw new IllegalArgumentException("no key of derivation %d is made in parts".formatted(dkga));
        }
        this.dkga = dkga;
        this.length = dkga == 2 ? DES_BYTES : HMAC_BYTES;
    }

    /**
     * Takes the next part and answers its check value for the custodian to compare.
     *
     * @param typed hex digits of either case, with blanks or dashes between groups; wiped
     * @throws IllegalStateException when both parts are there
     */
    public Taken take(char[] typed) {
        return take(typed, "");
    }

    /**
     * Takes the next part if its check value is the one on the custodian's paper.
     *
     * @param typed hex digits of either case, with blanks or dashes between groups; wiped
     * @param paper the check value as typed, blanks do not count; empty when the custodian compares by eye
     * @throws IllegalStateException when both parts are there
     */
    public Taken take(char[] typed, String paper) {
        if (second != null) {
            Arrays.fill(typed, '\0');
            throw new IllegalStateException("both parts were taken already");
        }
        int number = first == null ? 1 : 2;
        byte[] part = new byte[length];
        boolean kept = false;
        try {
            Optional<Refused> refusal = read(typed, part, number).or(() -> unfit(part, number));
            String checkValue = CheckValue.of(part);
            if (refusal.isEmpty() && !paper.isBlank() && !same(paper, checkValue)) {
                refusal = Optional.of(mismatch(number, checkValue));
            }
            if (refusal.isPresent()) {
                return refusal.get();
            }
            keep(part);
            kept = true;
            return new Part(number, checkValue);
        } finally {
            Arrays.fill(typed, '\0');
            if (!kept) {
                Arrays.fill(part, (byte) 0);
            }
        }
    }

    private void keep(byte[] part) {
        if (first == null) {
            first = part;
        } else {
            second = part;
        }
    }

    /** Fills a part from what was typed; the length is judged only once everything is known to be hex. */
    private Optional<Refused> read(char[] typed, byte[] part, int number) {
        int digits = 0;
        for (char sign : typed) {
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '-') {
                continue;
            }
            int value = sign < 128 ? Character.digit(sign, 16) : -1;
            if (value < 0) {
                return Optional.of(refused(Code.NOT_HEX, number));
            }
            if (digits < 2 * length) {
                part[digits / 2] |= (byte) (digits % 2 == 0 ? value << 4 : value);
            }
            digits++;
        }
        return digits == 2 * length ? Optional.empty() : Optional.of(refused(Code.LENGTH, number));
    }

    private Optional<Refused> unfit(byte[] part, int number) {
        if (DesKeys.hasEqualBytes(part)) {
            return Optional.of(refused(Code.EMPTY_PART, number));
        }
        return first != null && Arrays.equals(first, part)
                ? Optional.of(refused(Code.SAME_PART, number))
                : Optional.empty();
    }

    /**
     * Combines the two parts and wipes them, whatever comes of it.
     *
     * @param paper the check value of the whole key as its paper says; blanks do not count
     * @throws IllegalStateException before both parts are there
     */
    public Joined join(String paper) {
        byte[] one = first;
        byte[] other = second;
        if (one == null || other == null) {
            throw new IllegalStateException("a part is missing");
        }
        byte[] whole = new byte[length];
        boolean kept = false;
        try {
            for (int place = 0; place < length; place++) {
                whole[place] = (byte) (one[place] ^ other[place]);
            }
            Joined joined = judge(whole, paper);
            kept = joined instanceof Whole;
            return joined;
        } finally {
            close();
            if (!kept) {
                Arrays.fill(whole, (byte) 0);
            }
        }
    }

    private Joined judge(byte[] whole, String paper) {
        String checkValue = CheckValue.of(whole);
        if (!same(paper, checkValue)) {
            return mismatch(0, checkValue);
        }
        Optional<KeyFault> fault = KeyFault.ofValue(dkga, whole);
        return fault.isPresent()
                ? new Refused(Code.UNFIT, 0, fault, Optional.empty(), 2 * length)
                : new Whole(SecretBytes.takeOver(whole), checkValue);
    }

    private static boolean same(String paper, String checkValue) {
        return paper.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT).equals(checkValue);
    }

    private Refused mismatch(int part, String found) {
        return new Refused(Code.CHECK_VALUE, part, Optional.empty(), Optional.of(found), 2 * length);
    }

    private Refused refused(Code code, int part) {
        return new Refused(code, part, Optional.empty(), Optional.empty(), 2 * length);
    }

    /** Wipes the parts. */
    @Override
    public void close() {
        for (byte[] part : new byte[][] {first, second}) {
            if (part != null) {
                Arrays.fill(part, (byte) 0);
            }
        }
        first = null;
        second = null;
    }

    /** What it waits for, never a part. */
    @Override
    public String toString() {
        return "KeyParts(DKGA0" + dkga + ")";
    }
}
