package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.staff.Permission;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

class SignerDeskTest {

    private static final Set<Scope> KEYS = EnumSet.of(Scope.CONFIGURATIONS);

    @TempDir
    Path home;

    private KeyShop shop;

    @BeforeEach
    void open() {
        shop = KeyShop.real(home, TestClock.at("2026-03-02T14:07:00Z"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private ActOutcome<TrustedSigner> trust(String name, Set<Scope> scopes) {
        return shop.byTwo(consent ->
                shop.desk().trust(TestShop.ADMINISTRATOR, name, NectarFixture.text("signer.pub"), scopes, consent));
    }

    @Test
    void aKeyIsShownBeforeItIsTrustedAndThenTrustedByTwo() {
        TrustedSigner read =
                done(shop.desk().readSigner(TestShop.ADMINISTRATOR, "Office", NectarFixture.text("signer.pub"), KEYS));
        assertThat(read.algorithm()).isEqualTo("RSA");
        assertThat(read.bits()).isEqualTo(3072);
        assertThat(shop.vault().signers()).isEmpty();
        assertThat(done(trust("Office", KEYS))).isEqualTo(read);
        assertThat(shop.vault().signers()).containsExactly(read);
        assertThat(done(shop.desk().signers(TestShop.SUPERVISOR))).containsExactly(read);
        assertThat(shop.lastAct().what()).isEqualTo(Permission.TRUST_SIGNER);
        assertThat(shop.lastAct().after()).containsEntry("fingerprint", read.fingerprint());
    }

    @Test
    void oneOfThatNameOrKeyIsTrustedOnce() {
        done(trust("Office", KEYS));
        assertThat(refused(trust("Office", KEYS))).isEqualTo(Refusal.of(RefusalCode.SIGNER_TWICE, "Office"));
        assertThat(refused(trust("Other", KEYS))).isEqualTo(Refusal.of(RefusalCode.SIGNER_TWICE, "Other"));
    }

    @Test
    void aRevokedSignerStaysOnTheListAndTheirKeyMayComeBackUnderAnotherName() {
        done(trust("Office", KEYS));
        TrustedSigner revoked = done(shop.desk().revoke(TestShop.ADMINISTRATOR, "Office"));
        assertThat(revoked.active()).isFalse();
        assertThat(shop.lastAct().before()).containsEntry("active", "true");
        assertThat(shop.lastAct().after()).containsEntry("active", "false");
        assertThat(refused(shop.desk().revoke(TestShop.ADMINISTRATOR, "Office")))
                .isEqualTo(Refusal.of(RefusalCode.SIGNER_REVOKED, "Office"));
        assertThat(done(trust("Office 2", KEYS)).active()).isTrue();
        assertThat(shop.vault().signers()).hasSize(2);
    }

    @Test
    void aSignerNobodyKnowsIsNotRevoked() {
        assertThat(refused(shop.desk().revoke(TestShop.ADMINISTRATOR, "Nobody")))
                .isEqualTo(Refusal.of(RefusalCode.SIGNER_UNKNOWN, "Nobody"));
    }

    @Test
    void aSignerOfNothingIsRefused() {
        assertThat(refused(trust("Office", Set.of()))).isEqualTo(Refusal.of(RefusalCode.SIGNER_SCOPES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Office", "two\nlines"})
    void aNameThatIsNoneIsRefused(String name) {
        Map<String, String> before = shop.vaultFiles();
        assertThat(refused(trust(name, KEYS))).isEqualTo(Refusal.of(RefusalCode.KEY_FIELD, "name", name, "name"));
        assertThat(shop.vaultFiles()).isEqualTo(before);
    }

    @Test
    void aLockedVaultTrustsNobody() {
        shop.vault().lock();
        assertThat(refused(trust("Office", KEYS))).isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
        done(shop.unlock());
        assertThat(shop.vault().signers()).isEmpty();
    }
}
