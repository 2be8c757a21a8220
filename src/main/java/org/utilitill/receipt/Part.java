package org.utilitill.receipt;

import org.utilitill.sts.token.TokenNumber;

/** One piece of a slip, before it is known how wide the paper is. */
public sealed interface Part {

    /** A centred line; a heading is bold, and of double width where it fits. */
    record Centered(String text, boolean heading) implements Part {}

    /** A line drawn across the paper with one character. */
    record Rule(char mark) implements Part {}

    /** Something at the left and something at the right; a tall one is of double height and bold. */
    record Pair(String left, String right, boolean tall) implements Part {}

    /** A label and its value, which may run over a second line. */
    record Field(String label, String value) implements Part {}

    /** The 20 digits, as large as the paper allows. */
    record Digits(TokenNumber token) implements Part {}
}
