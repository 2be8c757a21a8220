package org.utilitill.vault.nectar;

/**
 * Why a configuration, a part of it or a key for it is refused. Nothing in here comes out of the text but the name of a
 * field, and nothing that could be a key.
 *
 * @param code the rule that was broken
 * @param field which part or field broke it: {@code data}, {@code digest}, {@code key} or {@code json} before the text
 *     is open, a field's name after that, {@code line 7} where there is no name; empty for the whole
 * @param rule what may stand there, in signs that need no language, such as {@code 0-255} or {@code 1993|2014|2035};
 *     empty when the code says it
 */
public record NectarRefusal(Code code, String field, String rule) implements NectarOpening, PartsReading, KeyReading {

    /** Every way to be refused. */
    public enum Code {
        /** A part is empty. */
        EMPTY,
        /** A part is longer than any configuration. */
        TOO_LONG,
        /** A part is not base64, or not written as base64 is. */
        NOT_BASE64,
        /** A part can not be what it should be: it has the wrong number of bytes. */
        PART_LENGTH,
        /** The text is no JSON object of three texts. */
        NOT_JSON,

        /** The typed key is not 16 printable ASCII characters. */
        OWN_KEY,
        /** The private key can not be read. */
        PRIVATE_KEY,
        /** The private key is locked with a passphrase; it has to be unlocked outside first. */
        PRIVATE_KEY_LOCKED,
        /** The text is a public key. */
        PRIVATE_KEY_IS_PUBLIC,
        /** The private key is not RSA. */
        PRIVATE_KEY_ALGORITHM,
        /** The RSA key is too short or too long. */
        PRIVATE_KEY_LENGTH,

        /** No signer on the list made the digest. */
        SIGNER_UNKNOWN,
        /** A revoked signer made the digest. */
        SIGNER_REVOKED,
        /** The signer of the digest may not sign configurations. */
        SIGNER_SCOPE,
        /**
         * The digest does not fit what comes out: the key is not the one, or a part was changed. Which of these it
         * was, and how far opening came, is not told.
         */
        DOES_NOT_FIT,

        /** The text does not begin with {@code ---}. */
        NO_HEADER,
        /** A line is no {@code name: value}. */
        NOT_A_LINE,
        /** A field is missing. */
        MISSING,
        /** A field stands twice. */
        DOUBLED,
        /** There is no such field. */
        UNKNOWN,
        /** A field has a value that it can not have. */
        VALUE,
        /** A configuration of a Prism security module in a network: the station has none, and no key is in it. */
        PRISM,

        /** The value is known and no published token proves it: DEA, derivations 01 and 03, common keys of 04. */
        UNVERIFIED,
        /** The derivation makes no keys for the algorithm. */
        NO_SUCH_KEYS,
        /** A common key serves magnetic cards only. */
        CARRIER,
        /** The vending key has not as many digits as its derivation asks. */
        KEY_LENGTH,
        /** The vending key is a weak key of DES. */
        KEY_WEAK,
        /** The vending key is a semi-weak key of DES. */
        KEY_SEMI_WEAK,
        /** All bytes of the vending key are the same. */
        KEY_EQUAL_BYTES,
        /** The vending key has not the odd parity of a DES key. */
        KEY_PARITY,
        /** The key's expiry number is passed. */
        KEY_EXPIRED,
        /** The name holds the vending key. */
        KEY_IN_NAME,

        /** The key to write for is not RSA. */
        RECIPIENT,
        /** The format has no word for this value of the profile. */
        NOT_IN_FORMAT
    }

    static NectarRefusal of(Code code, String field) {
        return new NectarRefusal(code, field, "");
    }

    static NectarRefusal of(Code code, NectarField field, String rule) {
        return new NectarRefusal(code, field.text(), rule);
    }
}
