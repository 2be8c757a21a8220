package org.utilitill.vault.box;

import java.security.SecureRandom;

/**
 * Makes passphrases that can be read out over a counter: words of consonant, vowel, consonant, vowel, such as
 * {@code rizo} or {@code beka}, apart by one blank. They are no language's and no list's.
 *
 * <p>18 consonants and 5 vowels give 8,100 words, each as likely as the other: 12.98 bits a word.
 */
public final class PassphraseWords {

    /** Words of a proposed passphrase: 64.9 bits. */
    public static final int PASSPHRASE = 5;
    /** Words of a recovery code: 129.8 bits. */
    public static final int RECOVERY_CODE = 10;

    private static final char BLANK = ' ';
    private static final String CONSONANTS = "bdfghjklmnprstvwyz";
    private static final String VOWELS = "aeiou";
    private static final int LETTERS = 4;

    private final SecureRandom random;

    /** Words drawn from a source. */
    public PassphraseWords(SecureRandom random) {
        this.random = random;
    }

    /** A passphrase to propose; the caller wipes it. */
    public char[] passphrase() {
        return words(PASSPHRASE);
    }

    /** A recovery code for paper; the caller wipes it. */
    public char[] recoveryCode() {
        return words(RECOVERY_CODE);
    }

    private char[] words(int count) {
        char[] text = new char[count * (LETTERS + 1) - 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = switch (i % (LETTERS + 1)) {
                case LETTERS -> BLANK;
                case 0, 2 -> one(CONSONANTS);
                default -> one(VOWELS);
            };
        }
        return text;
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
