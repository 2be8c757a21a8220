package org.utilitill.vending.tariffs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.vault.signer.SignerKey;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Whose signature is on the text of a tariff, and whether it counts. */
final class SignatureCheck {

    private final List<TrustedSigner> signers;

    SignatureCheck(List<TrustedSigner> signers) {
        this.signers = signers;
    }

    /** The signer, or nobody when there is a refusal. */
    record Checked(Optional<TrustedSigner> signer, Optional<Refusal> refusal) {}

    Checked check(byte[] text, byte[] signature) {
        List<TrustedSigner> fitting =
                signers.stream().filter(signer -> fits(signer, text, signature)).toList();
        Optional<TrustedSigner> counting =
                fitting.stream().filter(signer -> signer.maySign(Scope.TARIFFS)).findFirst();
        return new Checked(counting, counting.isPresent() ? Optional.empty() : Optional.of(refusal(fitting)));
    }

    private static Refusal refusal(List<TrustedSigner> fitting) {
        if (fitting.isEmpty()) {
            return Refusal.of(RefusalCode.TARIFF_SIGNATURE);
        }
        TrustedSigner signer =
                fitting.stream().filter(TrustedSigner::active).findFirst().orElse(fitting.get(0));
        return Refusal.of(
                signer.active() ? RefusalCode.TARIFF_SIGNER_SCOPE : RefusalCode.TARIFF_SIGNER_REVOKED, signer.name());
    }

    private static boolean fits(TrustedSigner signer, byte[] text, byte[] signature) {
        Optional<SignerKey> key = SignerKey.of(signer);
        return key.isPresent()
                && (key.get().verifies(text, signature)
                        || decoded(signature)
                                .filter(bytes -> key.get().verifies(text, bytes))
                                .isPresent());
    }

    /** A signature may come as base64, as other files for the station do. */
    private static Optional<byte[]> decoded(byte[] signature) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(new String(signature, StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
