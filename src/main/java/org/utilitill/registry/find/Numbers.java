package org.utilitill.registry.find;

import java.util.function.IntUnaryOperator;
import org.utilitill.registry.find.spell.PackedDigits;
import org.utilitill.registry.find.spell.PackedKeys;
import org.utilitill.registry.find.spell.PhoneForms;

/** Accounts, phones and meters of many customers, to be found by their first or their last digits. */
final class Numbers {

    /** Fewest digits that are looked for. */
    static final int SHORTEST = 4;

    private static final int FIELD_BITS = 3;
    private static final int FIELD_MASK = (1 << FIELD_BITS) - 1;

    private final PackedKeys forward;
    private final PackedKeys backward;

    private Numbers(PackedKeys forward, PackedKeys backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /** What takes the customers that are found. */
    @FunctionalInterface
    interface Taker {
        /** A customer whose number fits; exactly or in part. */
        void take(int doc, Field field, boolean exact);
    }

    /** Numbers that begin with these digits. */
    void beginningWith(String digits, Taker taker) {
        visit(forward, PackedDigits.forward(digits), digits, taker);
    }

    /** Numbers that end with these digits. */
    void endingWith(String digits, Taker taker) {
        visit(backward, PackedDigits.backward(digits), digits, taker);
    }

    private static void visit(PackedKeys keys, long key, String digits, Taker taker) {
        int end = keys.after(key, PackedDigits.bits(digits));
        for (int i = keys.from(key); i < end; i++) {
            int value = keys.value(i);
            taker.take(value >>> FIELD_BITS, Field.of(value & FIELD_MASK), keys.key(i) == key);
        }
    }

    /** Numbers that are exactly this one. */
    void equalTo(String digits, Taker taker) {
        long key = PackedDigits.forward(digits);
        for (int i = forward.from(key); i < forward.size() && forward.key(i) == key; i++) {
            taker.take(forward.value(i) >>> FIELD_BITS, Field.of(forward.value(i) & FIELD_MASK), true);
        }
    }

    /** Both as one; documents that are mapped to -1 are left out. */
    static Numbers merge(Numbers a, IntUnaryOperator ofA, Numbers b, IntUnaryOperator ofB) {
        IntUnaryOperator mapA = value -> map(value, ofA);
        IntUnaryOperator mapB = value -> map(value, ofB);
        return new Numbers(
                PackedKeys.merge(a.forward, mapA, b.forward, mapB),
                PackedKeys.merge(a.backward, mapA, b.backward, mapB));
    }

    private static int map(int value, IntUnaryOperator docs) {
        int doc = docs.applyAsInt(value >>> FIELD_BITS);
        return doc < 0 ? -1 : doc << FIELD_BITS | (value & FIELD_MASK);
    }

    /** Collects numbers. */
    static final class Builder {

        private final PackedKeys.Builder forward = new PackedKeys.Builder(64);
        private final PackedKeys.Builder backward = new PackedKeys.Builder(64);

        void account(int doc, String account) {
            add(doc, Field.ACCOUNT, PackedDigits.in(account));
        }

        void meter(int doc, String digits) {
            add(doc, Field.METER, digits);
        }

        private void add(int doc, Field field, String digits) {
            if (digits.length() >= SHORTEST) {
                int value = doc << FIELD_BITS | field.ordinal();
                forward.add(PackedDigits.forward(digits), value);
                backward.add(PackedDigits.backward(digits), value);
            }
        }

        /** One phone or several, with a slash, comma or semicolon between them. */
        void phone(int doc, String written) {
            int value = doc << FIELD_BITS | Field.PHONE.ordinal();
            for (String one : written.split("[/,;]", -1)) {
                boolean first = true;
                for (String form : PhoneForms.of(one)) {
                    forward.add(PackedDigits.forward(form), value);
                    if (first) {
                        backward.add(PackedDigits.backward(form), value);
                    }
                    first = false;
                }
            }
        }

        Numbers sorted() {
            return new Numbers(forward.sorted(), backward.sorted());
        }
    }
}
