package org.utilitill.vault.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.KeyFault;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.envelope.EnvelopeRefusal.Code;
import org.utilitill.vault.signer.SignerKey;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String VALUE = "0102040708010204";

    private final SecretBytes signing = secret(1);
    private final SecretBytes sealing = secret(2);
    private final TrustedSigner signer =
            SignerKey.ofSigningKey(signing).trusted("Head office", EnumSet.of(Scope.CONFIGURATIONS));
    private final EnvelopeWriter writer = new EnvelopeWriter("Shop \"7\" \u00e9", signing, new SecureRandom());

    @Test
    void aSealedKeyOpensForItsRecipientAsADraft() {
        byte[] file = seal(VALUE);

        try (OpenedEnvelope opened = opened(open(file))) {
            KeyProfile sent = TestKeys.profile("123456", 2, 255, 2, checkValue(VALUE));
            assertThat(opened.profile()).isEqualTo(untrained(sent.in(KeyState.DRAFT)));
            assertThat(opened.key().<String>read(HexFormat.of()::formatHex)).isEqualTo(VALUE);
            assertThat(opened.issuer()).isEqualTo("Shop \"7\" \u00e9");
            assertThat(opened.signer()).isEqualTo("Head office");
            assertThat(opened.created()).isEqualTo(NOW);
            assertThat(opened.toString()).doesNotContain(VALUE);
        }
    }

    @Test
    void theFileShowsNeitherTheKeyNorTheProfile() {
        assertThat(new String(seal(VALUE), UTF_8))
                .doesNotContain(VALUE, "123456", "Test group")
                .contains("\"recipient\":\"" + SealingKey.ofPrivate(sealing).fingerprint() + "\"");
    }

    @Test
    void aPublishedKeyOpensAsATrainingKey() {
        try (OpenedEnvelope opened = opened(open(seal("0123456789abcdef")))) {
            assertThat(opened.profile().training()).isTrue();
        }
    }

    @Test
    void noByteMayBeFlipped() {
        byte[] file = seal(VALUE);
        EnvelopeReader reader = new EnvelopeReader(sealing, List.of(signer));
        for (int place = 0; place < file.length; place++) {
            for (int bit : new int[] {1, 0x20, 0x80}) {
                byte[] flipped = file.clone();
                flipped[place] ^= (byte) bit;
                assertThat(reader.open(flipped, NOW))
                        .as("byte %d, bit %d", place, bit)
                        .isInstanceOf(EnvelopeRefusal.class);
            }
        }
    }

    @Test
    void noByteMayBeMissingButTheLineEnd() {
        byte[] file = seal(VALUE);
        EnvelopeReader reader = new EnvelopeReader(sealing, List.of(signer));
        for (int length = 0; length < file.length - 1; length += 7) {
            assertThat(reader.open(Arrays.copyOf(file, length), NOW))
                    .as("length %d", length)
                    .isInstanceOf(EnvelopeRefusal.class);
        }
        assertThat(open(Arrays.copyOf(file, file.length - 1))).isInstanceOf(OpenedEnvelope.class);
    }

    @Test
    void anEnvelopeForAnotherIsRefused() {
        try (SecretBytes other = secret(3)) {
            EnvelopeOpening opening = new EnvelopeReader(other, List.of(signer)).open(seal(VALUE), NOW);
            assertThat(opening).isEqualTo(EnvelopeRefusal.of(Code.OTHER_RECIPIENT, "recipient"));
        }
    }

    @Test
    void anEnvelopeWhoseRecipientIsRewrittenHasNoSignature() {
        try (SecretBytes other = secret(3)) {
            String file = new String(seal(VALUE), UTF_8);
            String replayed = file.replace(
                    SealingKey.ofPrivate(sealing).fingerprint(),
                    SealingKey.ofPrivate(other).fingerprint());
            assertThat(new EnvelopeReader(other, List.of(signer)).open(replayed.getBytes(UTF_8), NOW))
                    .isEqualTo(EnvelopeRefusal.of(Code.SIGNATURE, "signature"));
        }
    }

    @Test
    void anEnvelopeSignedForUsAndSealedForAnotherDoesNotOpen() {
        // A signer who takes over a stranger's ciphertext and puts our name on it.
        try (SecretBytes other = secret(3)) {
            EnvelopeFile stolen = new EnvelopeText(seal(VALUE, SealingKey.ofPrivate(other))).file();
            EnvelopeHeader header = stolen.header();
            EnvelopeHeader ours = new EnvelopeHeader(
                    header.issuer(),
                    header.signer(),
                    SealingKey.ofPrivate(sealing).fingerprint(),
                    header.created(),
                    header.ephemeral(),
                    header.nonce());
            byte[] file = new EnvelopeFile(
                            ours, stolen.ciphertext(), sign(EnvelopeFile.signed(ours, stolen.ciphertext())))
                    .bytes();
            assertThat(open(file)).isEqualTo(EnvelopeRefusal.of(Code.DOES_NOT_OPEN, "ciphertext"));
        }
    }

    @Test
    void revokedUnknownAndOtherSignersAreToldApart() {
        byte[] file = seal(VALUE);
        TrustedSigner vouchers = SignerKey.ofSigningKey(signing).trusted("Bank", EnumSet.of(Scope.CREDIT_VOUCHERS));

        assertThat(new EnvelopeReader(sealing, List.of(signer.revoked())).open(file, NOW))
                .isEqualTo(EnvelopeRefusal.of(Code.SIGNER_REVOKED, "signer"));
        assertThat(new EnvelopeReader(sealing, List.of()).open(file, NOW))
                .isEqualTo(EnvelopeRefusal.of(Code.SIGNER_UNKNOWN, "signer"));
        assertThat(new EnvelopeReader(sealing, List.of(vouchers)).open(file, NOW))
                .isEqualTo(EnvelopeRefusal.of(Code.SIGNER_SCOPE, "signer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {                      | [                           | NOT_JSON
        }                      | ,"more":"x"}                | UNKNOWN
        }                      | ,"v":1}                     | DOUBLED
        }                      | ,"issuer":"x"}              | DOUBLED
        {"v":1,                | {"v":2,                     | VERSION
        {"v":1,                | {"v":"1",                   | VALUE
        {"v":1,                | {                           | MISSING
        {"v":1,                | {"v": 1,                    | NOT_CANONICAL
        2026-11-24T10:00:00Z   | 2026-11-24T10:00:00.0Z      | NOT_CANONICAL
        2026-11-24T10:00:00Z   | yesterday                   | VALUE
        "nonce":"              | "nonce":"AAAA               | VALUE
        "ephemeral":"          | "ephemeral":"!              | VALUE
        "signer":"             | "signer":"0                 | VALUE
        """)
    void aFileThatIsNoEnvelopeIsRefused(String was, String becomes, Code code) {
        String file = new String(seal(VALUE), UTF_8);
        String changed = file.replace(was, becomes);

        assertThat(open(changed.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        EnvelopeRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}x", "[]", "\u0000", "\"v\""})
    void whatIsNotEvenAnObjectIsNoJsonOfOurs(String text) {
        assertThat(open(text.getBytes(UTF_8))).isInstanceOf(EnvelopeRefusal.class);
    }

    @Test
    void aBlankBeforeTheLineMakesItAnotherFile() {
        byte[] file = (" " + new String(seal(VALUE), UTF_8)).getBytes(UTF_8);

        assertThat(open(file)).isEqualTo(EnvelopeRefusal.of(Code.NOT_CANONICAL));
    }

    @Test
    void aFileOfMoreThan64KibIsNotRead() {
        byte[] file = Arrays.copyOf(seal(VALUE), 64 * 1024 + 1);

        assertThat(open(file)).isEqualTo(EnvelopeRefusal.of(Code.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        0101010101010101, WEAK
        01FE01FE01FE01FE, SEMI_WEAK
        ABABABABABABABAB, EQUAL_BYTES
        0102040708010205, PARITY
        01020407080102,   LENGTH
        """)
    void anUnfitKeyIsRefusedThoughItIsSignedAndSealed(String value, KeyFault fault) {
        assertThat(open(seal(value))).isEqualTo(new EnvelopeRefusal(Code.KEY, "", Optional.of(fault)));
    }

    @Test
    void anExpiredKeyIsRefused() {
        KeyProfile old = TestKeys.profile("123456", 2, 102, 2, checkValue(VALUE));

        assertThat(open(seal(old, VALUE, SealingKey.ofPrivate(sealing))))
                .isEqualTo(new EnvelopeRefusal(Code.KEY, "", Optional.of(KeyFault.EXPIRED)));
    }

    @Test
    void aCheckValueOfAnotherKeyIsRefused() {
        KeyProfile other = TestKeys.profile("123456", 2, 255, 2, "000000");

        assertThat(open(seal(other, VALUE, SealingKey.ofPrivate(sealing))))
                .isEqualTo(EnvelopeRefusal.of(Code.CHECK_VALUE, "kcv"));
    }

    @Test
    void aKeyOfDerivation04WithDatesAndLimitsComesOverWhole() {
        String value = "0123456789abcdeffedcba987654321011223344";
        KeyProfile bare = TestKeys.profile("123457", 2, 255, 4, checkValue(value));
        KeyProfile full = with(
                bare,
                new KeyPeriod(Optional.of(NOW), Optional.of(NOW.plusSeconds(1))),
                new KeyLimits(OptionalLong.of(1), OptionalLong.of(2), OptionalLong.of(3)));
        try (VaultKey key =
                        new VaultKey(full, SecretBytes.takeOver(HexFormat.of().parseHex(value)));
                OpenedEnvelope opened = opened(open(writer.seal(key, SealingKey.ofPrivate(sealing), NOW)))) {
            assertThat(opened.profile()).isEqualTo(untrained(full.in(KeyState.DRAFT)));
        }
    }

    @Test
    void anIssuerWithoutANameIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> new EnvelopeWriter(" ", signing, new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\":1}", "[]", "{", "null", "{\"name\":\"x\",\"ea\":5}"})
    void aContentThatIsNoProfileIsRefused(String json) {
        byte[] text = json.getBytes(UTF_8);
        byte[] content = new byte[2 + text.length + 8];
        content[1] = (byte) text.length;
        System.arraycopy(text, 0, content, 2, text.length);

        assertThat(EnvelopeContent.profile(content, false)).isEmpty();
        assertThat(EnvelopeContent.profile(new byte[] {1, 0}, false)).isEmpty();
        assertThat(EnvelopeContent.key(new byte[] {1, 0})).isEmpty();
    }

    private EnvelopeOpening open(byte[] file) {
        return new EnvelopeReader(sealing, List.of(signer)).open(file, NOW);
    }

    private byte[] seal(String value) {
        return seal(value, SealingKey.ofPrivate(sealing));
    }

    private byte[] seal(String value, SealingKey recipient) {
        return seal(TestKeys.profile("123456", 2, 255, 2, checkValue(value)), value, recipient);
    }

    private byte[] seal(KeyProfile profile, String value, SealingKey recipient) {
        try (VaultKey key =
                new VaultKey(profile, SecretBytes.takeOver(HexFormat.of().parseHex(value)))) {
            return writer.seal(key, recipient, NOW.plusMillis(1));
        }
    }

    private byte[] sign(byte[] message) {
        return signing.read(bytes -> {
            var ed25519 = new Ed25519Signer();
            ed25519.init(true, new Ed25519PrivateKeyParameters(bytes));
            ed25519.update(message, 0, message.length);
            return ed25519.generateSignature();
        });
    }

    private static String checkValue(String value) {
        return CheckValue.of(HexFormat.of().parseHex(value));
    }

    private static KeyProfile untrained(KeyProfile key) {
        return copy(key, key.period(), key.limits(), false);
    }

    private static KeyProfile with(KeyProfile key, KeyPeriod period, KeyLimits limits) {
        return copy(key, period, limits, true);
    }

    private static KeyProfile copy(KeyProfile key, KeyPeriod period, KeyLimits limits, boolean training) {
        return new KeyProfile(
                key.name(),
                key.utility(),
                key.sgc(),
                key.kt(),
                key.krn(),
                key.ken(),
                key.baseDate(),
                key.dkga(),
                key.eas(),
                key.tct(),
                key.ti(),
                key.iin(),
                period,
                limits,
                key.state(),
                key.checkValue(),
                training);
    }

    private static OpenedEnvelope opened(EnvelopeOpening opening) {
        assertThat(opening).isInstanceOf(OpenedEnvelope.class);
        return (OpenedEnvelope) opening;
    }

    private static SecretBytes secret(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return SecretBytes.takeOver(bytes);
    }
}
