package org.utilitill.vault.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;

/**
 * What an envelope says outside, in its one way of writing. All of it is proved twice: as associated data of the
 * cipher, and by the signature.
 *
 * @param issuer who it is from, as people call them
 * @param signer fingerprint of the key it is signed with
 * @param recipient fingerprint of the key it is sealed for
 * @param created in whole seconds
 * @param ephemeral X25519 public key made for this envelope alone, 32 bytes in base64
 * @param nonce 12 bytes in base64
 */
record EnvelopeHeader(String issuer, String signer, String recipient, Instant created, String ephemeral, String nonce) {

    static final int VERSION = 1;
    static final int NONCE_BYTES = 12;

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", VERSION)
                .put("issuer", issuer)
                .put("signer", signer)
                .put("recipient", recipient)
                .put("created", created.toString())
                .put("ephemeral", ephemeral)
                .put("nonce", nonce);
    }

    byte[] ephemeralPoint() {
        return Base64.getDecoder().decode(ephemeral);
    }

    byte[] nonceBytes() {
        return Base64.getDecoder().decode(nonce);
    }

    byte[] bytes() {
        return json().toString().getBytes(UTF_8);
    }
}
