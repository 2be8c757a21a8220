package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.JournalFolder;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.staff.Act;
import org.utilitill.staff.Permission;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vault.VaultException;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

class VaultDoorTest extends KeyDeskFixture {

    private static final String SIGNER = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    @Test
    void aKeyThatAPowerCutKeptFromTheRecordIsRecordedAtTheNextUnlocking() {
        create();
        byte[] newest = newest().clone();
        String name = newestName();
        done(become(KeyState.DESTROYED));
        // A second shop that never heard of the key, with a vault that holds it.
        close();
        Path other = home.resolve("other");
        VaultDisk crashed = KeyShop.emptyDisk();
        crashed.files().put(name, newest);
        try (KeyShop next = KeyShop.on(JournalFolder.below(other), clock, Plan.KES.real(), crashed)) {
            assertThat(next.shop().journal().registers().keys())
                    .extracting(KeyProfile::name)
                    .containsExactly(KEY);
            assertThat(next.lastAct().actor()).isEqualTo(Act.STATION);
            assertThat(next.lastAct().what()).isEqualTo(Permission.CREATE_KEY);
            next.vault().lock();
            done(next.unlock());
            assertThat(next.lastAct().what()).as("nothing more to record").isEqualTo(Permission.UNLOCK_VAULT);
        }
        open();
    }

    @Test
    void aStateThatAPowerCutKeptFromTheRecordIsRecordedAtTheNextUnlocking() {
        create();
        shop.vault().set(shop.vault().key(KEY).orElseThrow(), KeyState.ACTIVE);
        reopen();
        assertThat(recorded(KEY).state()).isEqualTo(KeyState.ACTIVE);
        assertThat(shop.lastAct().what()).isEqualTo(Permission.ACTIVATE_KEY);
        assertThat(shop.lastAct().before()).containsEntry("state", "DRAFT");
    }

    @Test
    void aDestructionThatAPowerCutKeptFromTheRecordIsRecordedAtTheNextUnlocking() {
        create();
        shop.vault().set(shop.vault().key(KEY).orElseThrow(), KeyState.DESTROYED);
        reopen();
        assertThat(recorded(KEY).state()).isEqualTo(KeyState.DESTROYED);
        assertThat(shop.lastAct().what()).isEqualTo(Permission.DESTROY_KEY);
    }

    @Test
    void aDestroyedKeyThatAnOlderFileBringsBackIsDestroyedAgain() {
        create();
        Map<String, byte[]> older = Map.copyOf(disk.files());
        done(become(KeyState.DESTROYED));
        close();
        disk.files().clear();
        disk.files().putAll(older);
        open();
        assertThat(shop.vault().keys()).isEmpty();
        assertThat(shop.lastAct().what()).isEqualTo(Permission.DESTROY_KEY);
        assertThat(shop.lastAct().actor()).isEqualTo(Act.STATION);
    }

    @Test
    void aSignerThatAPowerCutKeptFromTheRecordIsRecordedAndARevokedOneStaysRevoked() {
        TrustedSigner signer = trust();
        shop.vault().set(signer.revoked());
        reopen();
        assertThat(shop.shop().journal().registers().signers()).containsExactly(signer.revoked());
        shop.vault().set(signer);
        reopen();
        assertThat(shop.vault().signers()).containsExactly(signer.revoked());
        shop.vault().forgetSigner("Office");
        shop.vault()
                .set(new TrustedSigner(
                        "Other",
                        signer.algorithm(),
                        256,
                        signer.publicKey(),
                        signer.fingerprint(),
                        signer.scopes(),
                        true));
        reopen();
        assertThat(shop.shop().journal().registers().signers())
                .extracting(TrustedSigner::name)
                .contains("Other");
    }

    @Test
    void aTapeThatIsFullMakesNobodyASigner() {
        var asked = shop.desk()
                .trust(TestShop.ADMINISTRATOR, "Office", SIGNER, Set.of(Scope.CONFIGURATIONS), Optional.empty());
        var consent = Optional.of(shop.consent(asked));
        tape.fullAfter(0, false);
        assertThat(refused(shop.desk()
                        .trust(TestShop.ADMINISTRATOR, "Office", SIGNER, Set.of(Scope.CONFIGURATIONS), consent)))
                .isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        assertThat(shop.vault().signers()).isEmpty();
        tape.mend();
        TrustedSigner signer = trust();
        tape.fullAfter(0, false);
        assertThat(refused(shop.desk().revoke(TestShop.ADMINISTRATOR, "Office")))
                .isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        assertThat(shop.vault().signers()).containsExactly(signer);
    }

    @Test
    void aTapeThatIsFullLeavesTheVaultLocked() {
        shop.vault().lock();
        tape.fullAfter(0, false);
        assertThat(refused(shop.unlock())).isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        assertThat(shop.desk().locked()).isTrue();
        tape.mend();
        done(shop.unlock());
    }

    @Test
    void aVaultThatCanNotBePutRightIsNotLeftOpen() {
        create();
        Map<String, byte[]> older = Map.copyOf(disk.files());
        done(become(KeyState.DESTROYED));
        shop.vault().lock();
        disk.files().clear();
        disk.files().putAll(older);
        disk.failAfter(0, 100);
        assertThat(refused(shop.unlock())).isEqualTo(Refusal.of(RefusalCode.VAULT_NOT_WRITTEN));
        assertThat(shop.desk().locked()).isTrue();
        disk.mend();
        done(shop.unlock());
        assertThat(shop.vault().keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wrong words of five here", "''"})
    void aWrongPassphraseOpensNothingAndIsOnTheRecord(String text) {
        shop.vault().lock();
        try (VaultSecret secret = new VaultSecret.Passphrase(KeyShop.chars(text))) {
            assertThat(refused(shop.desk().unlock(secret))).isEqualTo(Refusal.of(RefusalCode.VAULT_SECRET));
        }
        assertThat(shop.desk().locked()).isTrue();
        assertThat(shop.lastAct().what()).isEqualTo(Permission.UNLOCK_VAULT);
        assertThat(shop.lastAct().subject()).isEqualTo("Passphrase");
        assertThat(shop.lastAct().code()).contains("E-VLT-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/", "/no/such/file"})
    void whatIsNoKeyFileOpensNothing(Path file) {
        shop.vault().lock();
        try (VaultSecret secret = new VaultSecret.PassphraseAndFile(KeyShop.chars(TestVaults.PASSPHRASE), file)) {
            assertThat(refused(shop.desk().unlock(secret))).isEqualTo(Refusal.of(RefusalCode.KEY_FILE));
        }
    }

    @Test
    void aVaultThatIsDamagedIsRefusedWithItsCode() {
        shop.vault().lock();
        disk.files().replaceAll((name, bytes) -> "nothing".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused(shop.unlock())).isEqualTo(Refusal.of(RefusalCode.VAULT_DAMAGED));
        disk.files().clear();
        assertThat(refused(shop.unlock())).isEqualTo(Refusal.of(RefusalCode.VAULT_MISSING));
    }

    @Test
    void aLockedVaultDoesNothingButShowItsList() {
        create();
        done(shop.desk().lock(TestShop.CASHIER));
        assertThat(shop.lastAct().what()).isEqualTo(Permission.LOCK_VAULT);
        assertThat(done(shop.desk().keys(TestShop.ADMINISTRATOR))).hasSize(1);
        assertThat(refused(become(KeyState.RETIRED))).isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
        assertThat(refused(shop.desk().stationKeys(TestShop.ADMINISTRATOR)))
                .isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
        assertThat(shop.vault().keys()).isEmpty();
        done(shop.unlock());
        assertThat(shop.vault().keys()).hasSize(1);
    }

    @Test
    void everyFailureOfAVaultHasItsCode() {
        for (VaultException.Code code : VaultException.Code.values()) {
            assertThat(KeyRefusals.of(new VaultException(code, "x", null))
                            .code()
                            .code())
                    .startsWith("E-VLT-");
        }
    }

    private TrustedSigner trust() {
        return done(shop.byTwo(consent ->
                shop.desk().trust(TestShop.ADMINISTRATOR, "Office", SIGNER, Set.of(Scope.CONFIGURATIONS), consent)));
    }

    private String newestName() {
        return disk.files().keySet().stream()
                .max(Comparator.comparingInt(String::length).thenComparing(name -> name))
                .orElseThrow();
    }

    private byte[] newest() {
        return disk.files().get(newestName());
    }
}
