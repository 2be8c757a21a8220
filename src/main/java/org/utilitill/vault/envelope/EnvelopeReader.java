package org.utilitill.vault.envelope;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.KeyFault;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.envelope.EnvelopeRefusal.Code;
import org.utilitill.vault.signer.SignerKey;

/**
 * Opens envelopes that are sealed for one key, by signers who may sign configurations.
 *
 * <p>In this order: the form of the file, who signed it and whether the signature fits, whether it is for us, then what
 * is inside.
 */
public final class EnvelopeReader {

    private final SecretBytes sealingKey;
    private final SealingKey own;
    private final List<TrustedSigner> signers;

    /**
     * A reader with one private key.
     *
     * @param sealingKey X25519 private key of 32 bytes; stays the caller's
     * @param signers whom to believe, as far as each may sign configurations and is not revoked
     */
    public EnvelopeReader(SecretBytes sealingKey, List<TrustedSigner> signers) {
        this.sealingKey = sealingKey;
        this.own = SealingKey.ofPrivate(sealingKey);
        this.signers = List.copyOf(signers);
    }

    /**
     * Opens an envelope.
     *
     * @param file as it was written, at most 64 KiB
     * @param now for the key's expiry number
     */
    public EnvelopeOpening open(byte[] file, Instant now) {
        EnvelopeText text = new EnvelopeText(file);
        if (text.refusal().isPresent()) {
            return text.refusal().get();
        }
        EnvelopeFile envelope = text.file();
        Optional<TrustedSigner> signer = signer(envelope.header().signer());
        Optional<EnvelopeRefusal> disbelief = disbelief(signer, envelope);
        if (disbelief.isPresent()) {
            return disbelief.get();
        }
        if (!envelope.header().recipient().equals(own.fingerprint())) {
            return EnvelopeRefusal.of(Code.OTHER_RECIPIENT, "recipient");
        }
        byte[] content = sealingKey.read(key -> open(key, envelope)).orElse(new byte[0]);
        try {
            return content.length == 0
                    ? EnvelopeRefusal.of(Code.DOES_NOT_OPEN, "ciphertext")
                    : judge(content, envelope.header(), signer.orElseThrow().name(), now);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /** The entry of a fingerprint; of several the one that may sign counts. */
    private Optional<TrustedSigner> signer(String fingerprint) {
        return signers.stream()
                .filter(signer -> signer.fingerprint().equals(fingerprint))
                .min(Comparator.comparing((TrustedSigner signer) -> !signer.maySign(Scope.CONFIGURATIONS))
                        .thenComparing(TrustedSigner::active));
    }

    private static Optional<EnvelopeRefusal> disbelief(Optional<TrustedSigner> signer, EnvelopeFile envelope) {
        Optional<SignerKey> key = signer.flatMap(SignerKey::of);
        if (signer.isEmpty() || key.isEmpty()) {
            return Optional.of(EnvelopeRefusal.of(Code.SIGNER_UNKNOWN, "signer"));
        }
        if (!key.get().verifies(envelope.signed(), envelope.signature())) {
            return Optional.of(EnvelopeRefusal.of(Code.SIGNATURE, "signature"));
        }
        if (!signer.get().active()) {
            return Optional.of(EnvelopeRefusal.of(Code.SIGNER_REVOKED, "signer"));
        }
        return signer.get().maySign(Scope.CONFIGURATIONS)
                ? Optional.empty()
                : Optional.of(EnvelopeRefusal.of(Code.SIGNER_SCOPE, "signer"));
    }

    private Optional<byte[]> open(byte[] key, EnvelopeFile envelope) {
        byte[] ephemeral = envelope.header().ephemeralPoint();
        Optional<byte[]> contentKey = EnvelopeCipher.contentKey(key, ephemeral, ephemeral, own.point());
        try {
            return contentKey.flatMap(made -> EnvelopeCipher.open(made, envelope.header(), envelope.ciphertext()));
        } finally {
            contentKey.ifPresent(made -> Arrays.fill(made, (byte) 0));
        }
    }

    private static EnvelopeOpening judge(byte[] content, EnvelopeHeader header, String signer, Instant now) {
        byte[] key = EnvelopeContent.key(content);
        boolean kept = false;
        try {
            Optional<KeyProfile> profile = EnvelopeContent.profile(content, PublicTestKeys.holds(key));
            Optional<EnvelopeRefusal> refusal = refusal(profile, key, now);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            kept = true;
            return new OpenedEnvelope(
                    profile.orElseThrow(), SecretBytes.takeOver(key), header.issuer(), signer, header.created());
        } finally {
            if (!kept) {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    private static Optional<EnvelopeRefusal> refusal(Optional<KeyProfile> profile, byte[] key, Instant now) {
        if (profile.isEmpty()) {
            return Optional.of(EnvelopeRefusal.of(Code.CONTENT));
        }
        Optional<KeyFault> fault = KeyFault.of(profile.get(), key, now);
        if (fault.isPresent()) {
            return Optional.of(new EnvelopeRefusal(Code.KEY, "", fault));
        }
        return CheckValue.of(key).equals(profile.get().checkValue())
                ? Optional.empty()
                : Optional.of(EnvelopeRefusal.of(Code.CHECK_VALUE, "kcv"));
    }
}
