package org.utilitill.vault.signer;

/** What became of a public key that someone typed, pasted or chose as a file. */
public sealed interface SignerReading permits SignerKey, SignerReading.Refused {

    /** Why a text is no key to believe. */
    enum Reason {
        /** Nothing but blanks. */
        EMPTY,
        /** Longer than any key. */
        TOO_LONG,
        /** Neither base64 nor PEM, or no key inside, or one that is not written as the standard says. */
        GARBAGE,
        /** A private key: it must stay with its owner, and this one was just shown. */
        PRIVATE_KEY,
        /** A certificate, not the key inside. */
        CERTIFICATE,
        /** An RSA key of fewer than 3072 bits. */
        RSA_TOO_SHORT,
        /** An RSA key of more than 16384 bits, which would only cost time. */
        RSA_TOO_LONG,
        /** An RSA key whose public exponent is even or below 65537, or longer than 64 bits. */
        RSA_EXPONENT,
        /** An RSA modulus that no honest key has: even, prime, or with small factors. */
        RSA_MODULUS,
        /** An Ed25519 point that no honest key has. */
        ED25519_POINT,
        /** A key of another algorithm: EC, DSA, X25519, RSASSA-PSS and so on. */
        ALGORITHM,
        /** The RSA key that Nectar wraps uploads with: its private half is public. */
        PUBLISHED
    }

    /**
     * The text is refused.
     *
     * @param reason why
     * @param algorithm of the key inside, as far as it is known, such as EC; else empty
     * @param bits of an RSA key; else 0
     */
    record Refused(Reason reason, String algorithm, int bits) implements SignerReading {}
}
