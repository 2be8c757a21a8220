package org.utilitill.journal;

import java.util.Locale;

/** The short form of a record's sha: a customer's slip carries it, so a rewritten tape can be told from paper. */
final class ChainCode {

    private ChainCode() {}

    static String of(String sha) {
        String head = sha.substring(0, 8).toUpperCase(Locale.ROOT);
        return head.substring(0, 4) + "-" + head.substring(4);
    }
}
