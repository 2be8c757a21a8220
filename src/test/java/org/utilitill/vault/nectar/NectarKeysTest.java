package org.utilitill.vault.nectar;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.vault.nectar.NectarRefusal.Code;

class NectarKeysTest {

    @Test
    void aTypedKeyIsWipedAndNeverShown() {
        char[] typed = Configurations.OWN_KEY.toCharArray();

        try (OpeningKey key = (OpeningKey) OwnKey.read(typed)) {
            assertThat(typed).containsOnly('\0');
            assertThat(key).hasToString("OwnKey");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fifteen-letters", "seventeen-letters", "sixteen-letter\u00e9s", "sixteen-letter\u00e9!"})
    void aKeyThatIsNotSixteenAsciiCharactersIsRefused(String typed) {
        assertThat(OwnKey.read(typed.toCharArray())).isEqualTo(new NectarRefusal(Code.OWN_KEY, "key", "16 ASCII"));
    }

    @Test
    void theLineEndOfAFileIsNoPartOfTheKey() {
        assertThat(OwnKey.read((Configurations.OWN_KEY + "\r\n").toCharArray())).isInstanceOf(OwnKey.class);
    }

    @Test
    void aPrivateKeyIsReadWithAndWithoutPemLinesAndItsTextWiped() {
        String pem = Configurations.file("signer.pem");
        char[] bare = pem.replaceAll("-----[A-Z ]+-----|\\s", "").toCharArray();

        assertThat(RsaPrivateKey.read(pem.toCharArray())).hasToString("RsaPrivateKey(3072)");
        assertThat(RsaPrivateKey.read(bare)).hasToString("RsaPrivateKey(3072)");
        assertThat(bare).containsOnly('\0');
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',                                                                   PRIVATE_KEY
        no key at all,                                                        PRIVATE_KEY
        AAAA,                                                                 PRIVATE_KEY
        MAA=,                                                                 PRIVATE_KEY
        -----BEGIN ENCRYPTED PRIVATE KEY-----AAAA-----END ENCRYPTED PRIVATE KEY-----, PRIVATE_KEY_LOCKED
        -----BEGIN RSA PRIVATE KEY-----Proc-Type: 4-----END RSA PRIVATE KEY-----,     PRIVATE_KEY_LOCKED
        -----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----,               PRIVATE_KEY_IS_PUBLIC
        """)
    void whatIsNoPrivateKeyIsRefused(String text, Code code) {
        assertThat(RsaPrivateKey.read(text.toCharArray())).isEqualTo(NectarRefusal.of(code, "key"));
    }

    @Test
    void aPublicKeyAKeyOfAnotherKindAndAShortKeyAreToldApart() throws GeneralSecurityException {
        assertThat(code(Configurations.file("signer.pub"))).isEqualTo(Code.PRIVATE_KEY_IS_PUBLIC);
        assertThat(code(privateKey("EC", 256))).isEqualTo(Code.PRIVATE_KEY_ALGORITHM);
        assertThat(code(privateKey("RSA", 1024))).isEqualTo(Code.PRIVATE_KEY_LENGTH);
    }

    @Test
    void aKeyWithOneWrongNumberIsRefusedBeforeItSigns() {
        byte[] der =
                Base64.getDecoder().decode(Configurations.file("signer.pem").replaceAll("-----[A-Z ]+-----|\\s", ""));
        der[der.length - 1] ^= 2;

        assertThat(code(Configurations.base64(der))).isEqualTo(Code.PRIVATE_KEY);
    }

    private static String privateKey(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        return Configurations.base64(pair.getPrivate().getEncoded());
    }

    private static Code code(String text) {
        return ((NectarRefusal) RsaPrivateKey.read(text.toCharArray())).code();
    }
}
