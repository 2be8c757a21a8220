package org.utilitill.vault.envelope;

import java.util.Optional;
import org.utilitill.vault.KeyFault;

/**
 * Why an envelope, or a key to seal one for, is refused.
 *
 * @param code the rule that was broken
 * @param field of the file or of the profile inside that broke it; empty for the whole
 * @param fault what is wrong with the key inside, if the code is KEY
 */
public record EnvelopeRefusal(Code code, String field, Optional<KeyFault> fault)
        implements EnvelopeOpening, RecipientReading {

    /** Every way to be refused. */
    public enum Code {
        /** The file is longer than 64 KiB. */
        TOO_LONG,
        /** The file is no JSON object of texts. */
        NOT_JSON,
        /** The file is of a version this station does not read. */
        VERSION,
        /** A field is missing. */
        MISSING,
        /** A field stands twice. */
        DOUBLED,
        /** There is no such field. */
        UNKNOWN,
        /** A field has a value that it can not have. */
        VALUE,
        /** The file says the right things and is not written as envelopes are. */
        NOT_CANONICAL,
        /** No signer on the list has this fingerprint. */
        SIGNER_UNKNOWN,
        /** The signer is revoked. */
        SIGNER_REVOKED,
        /** The signer may not sign configurations. */
        SIGNER_SCOPE,
        /** The signature does not fit: the file was changed, or the signer is not who it says. */
        SIGNATURE,
        /** The envelope is for someone else. */
        OTHER_RECIPIENT,
        /** It is signed and does not open: whoever made it did not seal it for this station's key. */
        DOES_NOT_OPEN,
        /** What is inside is no profile with a key. */
        CONTENT,
        /** The check value inside is not that of the key inside. */
        CHECK_VALUE,
        /** The key inside may not be used. */
        KEY,
        /** The text is no X25519 public key. */
        RECIPIENT_KEY,
        /** The text is a private key: it must stay with its owner. */
        RECIPIENT_PRIVATE,
        /** A point that no honest key has. */
        RECIPIENT_POINT
    }

    static EnvelopeRefusal of(Code code) {
        return of(code, "");
    }

    static EnvelopeRefusal of(Code code, String field) {
        return new EnvelopeRefusal(code, field, Optional.empty());
    }
}
