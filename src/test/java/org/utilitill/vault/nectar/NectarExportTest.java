package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.nectar.NectarRefusal.Code;
import org.utilitill.vault.signer.SignerKey;

class NectarExportTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final NectarExport export = new NectarExport(Configurations.privateKey("signer.pem"), new SecureRandom());
    private final SignerKey recipient = Configurations.publicKey("recipient.pub");

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void whatIsWrittenOpensAgainForItsRecipient(int dkga) {
        try (VaultKey key = key(dkga);
                OpenedConfiguration opened =
                        open(written(key, key.profile().eas().get(0)))) {
            assertThat(opened.profile().checkValue()).isEqualTo(key.profile().checkValue());
            assertThat(opened.profile().sgc()).isEqualTo(key.profile().sgc());
            assertThat(opened.profile().ti()).isEqualTo(key.profile().ti());
            assertThat(opened.profile().tct()).isEqualTo(key.profile().tct());
            assertThat(opened.profile().ken()).isEqualTo(key.profile().ken());
            assertThat(opened.profile().name()).isEqualTo(key.profile().name());
        }
    }

    @Test
    void theAlgorithmThatWasChosenIsWritten() {
        try (VaultKey key = key(4);
                OpenedConfiguration opened = open(written(key, EncryptionAlgorithm.EA11))) {
            assertThat(opened.profile().eas()).containsExactly(EncryptionAlgorithm.EA11);
        }
    }

    @Test
    void noTwoAreAlike() {
        try (VaultKey key = key(2)) {
            NectarParts one = written(key, EncryptionAlgorithm.EA07);
            NectarParts other = written(key, EncryptionAlgorithm.EA07);

            assertThat(one.data().substring(0, 20)).isNotEqualTo(other.data().substring(0, 20));
            assertThat(one.key()).isNotEqualTo(other.key());
        }
    }

    @Test
    void theContentKeyIsPrintable() {
        try (VaultKey key = key(2)) {
            byte[] wrapped = Base64.getDecoder()
                    .decode(written(key, EncryptionAlgorithm.EA07).key());
            byte[] contentKey = Configurations.privateKey("recipient.pem").contentKey(wrapped);

            assertThat(new String(contentKey, US_ASCII)).matches("[!-~]{16}");
        }
    }

    @Test
    void aRecipientWithAnotherKindOfKeyIsRefused() {
        SignerKey ed25519 = SignerKey.ofSigningKey(SecretBytes.takeOver(new byte[32]));

        try (VaultKey key = key(2)) {
            assertThat(export.write(key, EncryptionAlgorithm.EA07, ed25519))
                    .isEqualTo(NectarRefusal.of(Code.RECIPIENT, "key"));
        }
    }

    @Test
    void anAlgorithmTheProfileHasNotIsAMistakeOfTheProgram() {
        try (VaultKey key = key(2)) {
            assertThatThrownBy(() -> export.write(key, EncryptionAlgorithm.EA11, recipient))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private NectarParts written(VaultKey key, EncryptionAlgorithm ea) {
        PartsReading written = export.write(key, ea, recipient);
        assertThat(written).isInstanceOf(NectarParts.class);
        return (NectarParts) written;
    }

    private static OpenedConfiguration open(NectarParts parts) {
        TrustedSigner signer =
                Configurations.publicKey("signer.pub").trusted("Station 7", EnumSet.of(Scope.CONFIGURATIONS));
        NectarOpening opening =
                new NectarImport(List.of(signer)).open(parts, Configurations.privateKey("recipient.pem"), NOW);
        assertThat(opening).isInstanceOf(OpenedConfiguration.class);
        return (OpenedConfiguration) opening;
    }

    static VaultKey key(int dkga) {
        byte[] value = new byte[dkga == 2 ? 8 : 20];
        for (int place = 0; place < value.length; place++) {
            value[place] = new byte[] {0x01, 0x02, 0x04, 0x07, 0x08}[place % 5];
        }
        return new VaultKey(
                TestKeys.profile("123456", 2, 255, dkga, CheckValue.of(value)), SecretBytes.takeOver(value));
    }
}
