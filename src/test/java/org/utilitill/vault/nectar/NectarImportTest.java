package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.vault.nectar.NectarRefusal.Code;
import org.utilitill.vault.nectar.OpenedConfiguration.Warning;

class NectarImportTest {

    private final NectarParts parts = Configurations.fixture();

    @Test
    void theFoundingExampleOpensWithThePersonsOwnSixteenCharacters() {
        try (OpenedConfiguration opened = opened(Configurations.open(parts))) {
            assertThat(opened.key().<String>read(HexFormat.of()::formatHex)).isEqualTo("0123456789abcdef");
            assertThat(opened.signer()).isEqualTo("Head office");
            KeyProfile profile = opened.profile();
            assertThat(profile.name()).isEqualTo("Founding example");
            assertThat(profile.sgc().digits()).isEqualTo("123456");
            assertThat(profile.kt()).isEqualTo(3);
            assertThat(profile.krn().value()).isEqualTo(1);
            assertThat(profile.ken()).isEqualTo(255);
            assertThat(profile.baseDate()).isEqualTo(BaseDate.Y1993);
            assertThat(profile.dkga()).isEqualTo(2);
            assertThat(profile.eas()).containsExactly(EncryptionAlgorithm.EA07);
            assertThat(profile.tct()).isEqualTo(TokenCarrier.MAGNETIC_CARD);
            assertThat(profile.ti().value()).isEqualTo(1);
            assertThat(profile.iin()).isEqualTo("600727");
            assertThat(profile.state()).isEqualTo(KeyState.DRAFT);
            assertThat(profile.checkValue()).isEqualTo("D5D44F");
        }
    }

    @Test
    void itOpensWithThePrivateKeyItWasWrappedFor() {
        NectarOpening opening = importing(Configurations.signer())
                .open(parts, Configurations.privateKey("recipient.pem"), Configurations.MAY_2018);

        assertThat(opening).isInstanceOf(OpenedConfiguration.class);
    }

    @Test
    void itOpensAsOneJsonObject() {
        assertThat(NectarParts.ofJson(parts.json()))
                .isInstanceOfSatisfying(
                        NectarParts.class,
                        read -> assertThat(Configurations.open(read)).isInstanceOf(OpenedConfiguration.class));
    }

    @Test
    void whatIsPublishedIsForTrainingAndEveryImportIsCalledExposed() {
        try (OpenedConfiguration opened = opened(Configurations.open(parts))) {
            assertThat(opened.profile().training()).isTrue();
            assertThat(opened.warnings()).isEqualTo(Set.of(Warning.EXPOSED, Warning.PUBLISHED_KEY));
        }
    }

    @Test
    void aSpentBaseDateIsAWarningBecauseItsMetersStillHaveToBeMovedOn() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");

        try (OpenedConfiguration opened =
                opened(importing(Configurations.signer()).open(parts, Configurations.own(), now))) {
            assertThat(opened.warnings()).contains(Warning.BASE_DATE_SPENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06-03T06:23:59Z,true", "2018-06-03T06:24:00Z,false"})
    void aKeyExpiresWithTheLastMinuteOfItsBlock(String row) {
        // Block 203 ends before minute 204 * 65536 of 1993.
        Instant now = Instant.parse(row.split(",", -1)[0]);
        assertThat(BaseDate.Y1993.start().plusSeconds(204L * 65536 * 60)).isEqualTo("2018-06-03T06:24:00Z");
        String text = Configurations.file("founding.yaml").replace("no: 255", "no: 203");

        NectarOpening opening = importing(Configurations.signer())
                .open(Configurations.of(text.getBytes(US_ASCII)), Configurations.own(), now);

        if (row.endsWith("true")) {
            assertThat(opening).isInstanceOf(OpenedConfiguration.class);
        } else {
            assertRefused(opening, Code.KEY_EXPIRED, "key_expiry_no");
        }
    }

    @Test
    void aRevokedSignerIsOneResult() {
        assertRefused(open(Configurations.signer().revoked()), Code.SIGNER_REVOKED, "digest");
    }

    @Test
    void noTrustedSignerIsAnother() {
        TrustedSigner other =
                Configurations.publicKey("recipient.pub").trusted("Other", EnumSet.of(Scope.CONFIGURATIONS));
        assertRefused(open(other), Code.SIGNER_UNKNOWN, "digest");
    }

    @Test
    void aSignerOfVouchersSignsNoConfigurations() {
        TrustedSigner signer =
                Configurations.publicKey("signer.pub").trusted("Bank", EnumSet.of(Scope.CREDIT_VOUCHERS));
        assertRefused(open(signer), Code.SIGNER_SCOPE, "digest");
    }

    @Test
    void aDigestOfAnotherTextIsAThird() {
        NectarParts other = Configurations.of("---\n".getBytes(US_ASCII));
        NectarParts mixed = (NectarParts) NectarParts.of(parts.data(), other.digest(), parts.key());

        assertRefused(Configurations.open(mixed), Code.DOES_NOT_FIT, "");
    }

    @Test
    void aWrongKeyOfEitherKindLooksLikeADigestThatDoesNotFit() {
        NectarImport importing = importing(Configurations.signer());

        NectarOpening typed = importing.open(parts, Configurations.own("sixteen-letters?"), Configurations.MAY_2018);
        NectarOpening wrapped = importing.open(parts, Configurations.privateKey("signer.pem"), Configurations.MAY_2018);

        assertRefused(typed, Code.DOES_NOT_FIT, "");
        assertThat(wrapped).isEqualTo(typed);
    }

    @Test
    void everyFailureOfEveryWrongTypedKeyIsTheSame() {
        // One wrong key in 256 ends in a padding that is right by chance.
        for (int seed = 0; seed < 600; seed++) {
            String key = String.format(Locale.ROOT, "wrong-key-%06d", seed);
            NectarOpening opening = Configurations.open(parts, key);
            assertThat(opening).as("key %d", seed).isEqualTo(NectarRefusal.of(Code.DOES_NOT_FIT, ""));
        }
    }

    @Test
    void ofTwoEntriesForOneKeyTheOneThatMaySignCounts() {
        NectarOpening opening = new NectarImport(List.of(Configurations.signer().revoked(), Configurations.signer()))
                .open(parts, Configurations.own(), Configurations.MAY_2018);

        assertThat(opening).isInstanceOf(OpenedConfiguration.class);
    }

    @Test
    void withoutTheWrappedKeyOnlyThePersonsOwnOpens() {
        NectarParts two = (NectarParts) NectarParts.of(parts.data(), parts.digest(), "");

        assertThat(Configurations.open(two)).isInstanceOf(OpenedConfiguration.class);
        assertRefused(
                importing(Configurations.signer())
                        .open(two, Configurations.privateKey("recipient.pem"), Configurations.MAY_2018),
                Code.EMPTY,
                "key");
    }

    @Test
    void whatIsOpenedShowsNoKey() {
        try (OpenedConfiguration opened = opened(Configurations.open(parts))) {
            assertThat(opened.toString()).contains("123456").doesNotContainIgnoringCase("0123456789abcdef");
        }
    }

    private NectarOpening open(TrustedSigner signer) {
        return importing(signer).open(parts, Configurations.own(), Configurations.MAY_2018);
    }

    private static NectarImport importing(TrustedSigner signer) {
        return new NectarImport(List.of(signer));
    }

    private static OpenedConfiguration opened(NectarOpening opening) {
        assertThat(opening).isInstanceOf(OpenedConfiguration.class);
        return (OpenedConfiguration) opening;
    }

    private static void assertRefused(NectarOpening opening, Code code, String field) {
        assertThat(opening).isInstanceOfSatisfying(NectarRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
