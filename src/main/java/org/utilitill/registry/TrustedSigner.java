package org.utilitill.registry;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Someone whose signature the station believes, in what, and whether still.
 *
 * @param name unique in the station: 1 to 60 printable characters
 * @param algorithm {@code RSA} of 3072 bits or more, or {@code Ed25519}
 * @param bits length of an RSA modulus, 256 for Ed25519
 * @param publicKey the key as base64 of its SubjectPublicKeyInfo
 * @param fingerprint SHA-256 of that, as 64 hex digits
 * @param scopes what this signer may sign
 * @param active false once revoked; a revoked signer stays on the list
 */
public record TrustedSigner(
        String name,
        String algorithm,
        int bits,
        String publicKey,
        String fingerprint,
        Set<Scope> scopes,
        boolean active) {

    /** What a signature may be on. */
    public enum Scope {
        /** Key profiles that come from elsewhere. */
        CONFIGURATIONS,
        /** Loads of the agent's credit. */
        CREDIT_VOUCHERS,
        /** Price lists. */
        TARIFFS
    }

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /** Refuses a name, fingerprint or set of scopes that can not be. */
    public TrustedSigner {
        if (!KeyProfile.isName(name) || !FINGERPRINT.matcher(fingerprint).matches() || scopes.isEmpty()) {
            throw new IllegalArgumentException(
                    "no trusted signer: \"%s\", fingerprint %s, scopes %s".formatted(name, fingerprint, scopes));
        }
        scopes = Set.copyOf(scopes);
    }

    /** The same signer, not believed any more. */
    public TrustedSigner revoked() {
        return new TrustedSigner(name, algorithm, bits, publicKey, fingerprint, scopes, false);
    }

    /** Whether a signature of this signer counts for something. */
    public boolean maySign(Scope scope) {
        return active && scopes.contains(scope);
    }

    /** The scopes in their order, for lists. */
    public Set<Scope> orderedScopes() {
        return new TreeSet<>(scopes);
    }
}
