package org.utilitill.vault.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.envelope.EnvelopeRefusal.Code;

class SealingKeyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        302a300506032b656e0321000000000000000000000000000000000000000000000000000000000000000000, RECIPIENT_POINT
        302a300506032b656e0321000100000000000000000000000000000000000000000000000000000000000000, RECIPIENT_POINT
        302a300506032b656e032100ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, RECIPIENT_POINT
        302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, RECIPIENT_KEY
        302e020100300506032b656e042204200900000000000000000000000000000000000000000000000000000000000000, RECIPIENT_PRIVATE
        00, RECIPIENT_KEY
        """)
    void whatIsNoHonestRecipientIsRefused(String hex, Code code) {
        String text = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));

        assertThat(SealingKey.read(text)).isEqualTo(EnvelopeRefusal.of(code));
    }

    @Test
    void aRecipientsKeyIsReadAsItIsGiven() {
        SealingKey own = SealingKey.ofPrivate(SecretBytes.takeOver(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
        }));

        assertThat(SealingKey.read(own.text())).isEqualTo(own).hasSameHashCodeAs(own);
        assertThat(SealingKey.read("-----BEGIN PUBLIC KEY-----\n" + own.text() + "\n-----END PUBLIC KEY-----"))
                .isEqualTo(own);
        assertThat(own.spoken()).matches("([0-9A-F]{4} ){4}[0-9A-F]{4}");
    }

    @Test
    void thePublicHalfIsTheOneTheJdkFinds() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        byte[] info = pair.getPrivate().getEncoded();
        byte[] secret = Arrays.copyOfRange(info, info.length - 32, info.length);

        assertThat(SealingKey.ofPrivate(SecretBytes.takeOver(secret)).text())
                .isEqualTo(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        assertThat(SealingKey.read(Base64.getEncoder().encodeToString(info)))
                .isEqualTo(EnvelopeRefusal.of(Code.RECIPIENT_PRIVATE));
    }
}
