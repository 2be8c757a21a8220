package org.utilitill.vault.nectar;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.vault.nectar.NectarRefusal.Code;
import org.utilitill.vault.signer.SignerKey;

/**
 * Opens configurations in Nectar's format for whoever may trust them.
 *
 * <p>In this order: who made the digest, then the text and whether the digest fits it, then what the text says. Nothing
 * is read out of a text before its digest fits, and how opening failed can not be told from outside.
 */
public final class NectarImport {

    private final List<TrustedSigner> signers;

    /** What a signer put under a text: the hash in hex. */
    private record Signed(TrustedSigner by, String hash) {}

    /** An import that believes these signers, as far as each may sign configurations and is not revoked. */
    public NectarImport(List<TrustedSigner> signers) {
        this.signers = List.copyOf(signers);
    }

    /**
     * Opens a configuration.
     *
     * @param key left open
     * @param now for the key's expiry number
     */
    public NectarOpening open(NectarParts parts, OpeningKey key, Instant now) {
        if (key instanceof RsaPrivateKey && parts.wrappedKey().length == 0) {
            return NectarRefusal.of(Code.EMPTY, "key");
        }
        Optional<Signed> signed = signed(parts.signedDigest());
        if (signed.isEmpty()) {
            return NectarRefusal.of(Code.SIGNER_UNKNOWN, "digest");
        }
        TrustedSigner signer = signed.get().by();
        if (!signer.active()) {
            return NectarRefusal.of(Code.SIGNER_REVOKED, "digest");
        }
        if (!signer.maySign(Scope.CONFIGURATIONS)) {
            return NectarRefusal.of(Code.SIGNER_SCOPE, "digest");
        }
        byte[] text = decipher(parts, key);
        try {
            boolean fits = MessageDigest.isEqual(
                    TextCipher.sha256(text),
                    HexFormat.of().parseHex(signed.get().hash()));
            return fits && text.length > 0
                    ? new ConfigurationReader(text, signer.name(), now).read()
                    : NectarRefusal.of(Code.DOES_NOT_FIT, "");
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** Who made a digest; of several entries for one key the one that may sign counts. */
    private Optional<Signed> signed(byte[] digest) {
        return signers.stream()
                .sorted(Comparator.comparing((TrustedSigner signer) -> !signer.maySign(Scope.CONFIGURATIONS))
                        .thenComparing(TrustedSigner::active))
                .flatMap(signer -> SignerKey.of(signer)
                        .flatMap(key -> key.nectarDigest(digest))
                        .map(hash -> new Signed(signer, HexFormat.of().formatHex(hash)))
                        .stream())
                .findFirst();
    }

    private static byte[] decipher(NectarParts parts, OpeningKey key) {
        byte[] contentKey = key.contentKey(parts.wrappedKey());
        try {
            return TextCipher.decipher(contentKey, parts.initialVector(), parts.ciphertext());
        } finally {
            Arrays.fill(contentKey, (byte) 0);
        }
    }
}
