package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vault.KeyFault;
import org.utilitill.vault.KeyParts;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.envelope.EnvelopeRefusal;
import org.utilitill.vault.nectar.NectarRefusal;
import org.utilitill.vault.nectar.OpenedConfiguration;
import org.utilitill.vault.signer.SignerReading;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Every answer of the vault has a code and, in every language, a sentence whose values fit. */
class KeyRefusalsTest {

    private static void assertSaid(Refusal refusal) {
        assertThat(refusal.code()).isNotEqualTo(RefusalCode.INTERNAL);
        for (Language language : Language.values()) {
            String sentence = refusal.sentence(Texts.of(language));
            assertThat(sentence).as("%s in %s", refusal, language).isNotBlank().doesNotContain("{", "}", "\"\"");
        }
    }

    @ParameterizedTest
    @EnumSource(NectarRefusal.Code.class)
    void everyRefusalOfAConfigurationIsSaid(NectarRefusal.Code code) {
        assertSaid(KeyRefusals.of(new NectarRefusal(code, "key_type", "0-3")));
        assertThat(KeyRefusals.of(new NectarRefusal(code, "key_type", "0-3"))
                        .code()
                        .code())
                .matches("E-(IMP|KEY)-\\d\\d");
    }

    @ParameterizedTest
    @EnumSource(EnvelopeRefusal.Code.class)
    void everyRefusalOfAnEnvelopeIsSaid(EnvelopeRefusal.Code code) {
        if (code == EnvelopeRefusal.Code.KEY) {
            for (KeyFault fault : KeyFault.values()) {
                assertSaid(KeyRefusals.of(new EnvelopeRefusal(code, "", Optional.of(fault))));
            }
        } else {
            assertSaid(KeyRefusals.of(new EnvelopeRefusal(code, "kcv", Optional.empty())));
        }
    }

    @ParameterizedTest
    @EnumSource(SignerReading.Reason.class)
    void everyReasonAgainstASignerIsSaid(SignerReading.Reason reason) {
        assertSaid(KeyRefusals.of(new SignerReading.Refused(reason, "RSA", 1024)));
    }

    @ParameterizedTest
    @EnumSource(KeyFault.class)
    void everyFaultOfAKeyIsSaid(KeyFault fault) {
        assertSaid(KeyRefusals.of(fault, 2, 40));
        assertSaid(KeyRefusals.of(fault, 4, 16));
    }

    @ParameterizedTest
    @EnumSource(KeyParts.Code.class)
    void everyRefusalOfAPartIsSaid(KeyParts.Code code) {
        Optional<KeyFault> fault = code == KeyParts.Code.UNFIT ? Optional.of(KeyFault.PARITY) : Optional.empty();
        for (int part = 0; part <= 2; part++) {
            assertSaid(KeyRefusals.of(new KeyParts.Refused(code, part, fault, Optional.of("ABCDEF"), 16), 2, "012345"));
        }
    }

    @ParameterizedTest
    @EnumSource(VaultException.Code.class)
    void everyFailureOfTheVaultIsSaid(VaultException.Code code) {
        assertSaid(KeyRefusals.of(new VaultException(code, "what failed in " + Path.of("vault"), null)));
    }

    @ParameterizedTest
    @EnumSource(OpenedConfiguration.Warning.class)
    void everyWarningIsSaid(OpenedConfiguration.Warning warning) {
        for (Language language : Language.values()) {
            assertThat(Texts.of(language).get("import.warning." + warning)).isNotBlank();
        }
    }
}
