package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.staff.Act;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.box.OpenedVault;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

class KeyStatesTest extends KeyDeskFixture {

    private void bring(KeyState state) {
        create();
        if (state == KeyState.DESTROYED) {
            done(become(KeyState.DESTROYED));
        } else if (state != KeyState.DRAFT) {
            done(become(KeyState.ACTIVE));
            if (state == KeyState.RETIRED) {
                done(become(KeyState.RETIRED));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KeyState.class)
    void aKeyBecomesWhatTheTableAllowsAndNothingElse(KeyState from) {
        bring(from);
        KeyProfile before = recorded(KEY);
        for (KeyState next : new KeyState[] {KeyState.ACTIVE, KeyState.RETIRED, KeyState.DESTROYED}) {
            if (!from.mayBecome(next)) {
                assertThat(refused(become(next)))
                        .isEqualTo(Refusal.of(RefusalCode.KEY_STATE, KEY, from.name(), next.name()));
                assertThat(recorded(KEY)).isEqualTo(before);
            }
        }
        for (KeyState next : new KeyState[] {KeyState.ACTIVE, KeyState.RETIRED, KeyState.DESTROYED}) {
            if (recorded(KEY).state().mayBecome(next)) {
                Map<String, String> fields = KeyFields.of(recorded(KEY));
                assertThat(done(become(next)).state()).isEqualTo(next);
                assertThat(shop.lastAct().before()).isEqualTo(fields);
                assertThat(shop.lastAct().after()).containsEntry("state", next.name());
            }
        }
    }

    @Test
    void noKeyBecomesADraftAgain() {
        create();
        assertThatThrownBy(() -> shop.desk().setState(TestShop.ADMINISTRATOR, KEY, KeyState.DRAFT, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyNobodyHasIsUnknown() {
        assertThat(refused(become(KeyState.RETIRED))).isEqualTo(Refusal.of(RefusalCode.KEY_UNKNOWN, KEY));
    }

    @Test
    void aSecondRevisionIsInUseBesideTheFirst() {
        bring(KeyState.ACTIVE);
        done(Ceremony.of(Ceremony.desDraft("Ours 2", "2"), "23456789ABCDEF01").held(shop));
        done(shop.byTwo(consent -> shop.desk().setState(TestShop.ADMINISTRATOR, "Ours 2", KeyState.ACTIVE, consent)));
        assertThat(shop.vault().keys())
                .extracting(key -> key.profile().state())
                .containsExactly(KeyState.ACTIVE, KeyState.ACTIVE);
        done(become(KeyState.RETIRED));
        assertThat(recorded("Ours 2").state()).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void bothGenerationsOnTheDiskForgetADestroyedKey() {
        bring(KeyState.DESTROYED);
        assertThat(disk.files()).hasSize(2);
        for (String name : new TreeSet<>(disk.files().keySet())) {
            VaultDisk one = KeyShop.emptyDisk();
            one.files().put(name, disk.files().get(name).clone());
            try (SlotSecret secret = TestVaults.passphrase(TestVaults.PASSPHRASE);
                    OpenedVault opened = TestVaults.on(one, new QuickStretch()).open(secret)) {
                assertThat(opened.contents().keys()).as(name).isEmpty();
            }
        }
        reopen();
        assertThat(shop.vault().keys()).isEmpty();
        assertThat(recorded(KEY).state()).isEqualTo(KeyState.DESTROYED);
        assertThat(refused(
                        Ceremony.of(Ceremony.desDraft(KEY, "9"), Ceremony.DES).held(shop)))
                .isEqualTo(Refusal.of(RefusalCode.KEY_TWICE, KEY));
        assertThat(done(Ceremony.of(Ceremony.desDraft("Again"), Ceremony.DES).held(shop))
                        .krn()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aDestroyedKeyIsWipedFromMemory() {
        create();
        VaultKey held = shop.vault().key(KEY).orElseThrow();
        done(become(KeyState.DESTROYED));
        assertThatThrownBy(() -> held.read(byte[]::clone)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void whateverFailsWhileAKeyIsDestroyedItIsHeldOrGoneAndNeverHalf(int good) {
        create();
        Map<String, String> before = shop.vaultFiles();
        disk.failAfter(good, 1);
        ActOutcome<KeyProfile> outcome = become(KeyState.DESTROYED);
        disk.mend();
        if (outcome instanceof Done) {
            assertThat(shop.vault().keys()).isEmpty();
        } else {
            assertThat(refused(outcome)).isEqualTo(Refusal.of(RefusalCode.VAULT_NOT_WRITTEN));
            assertThat(shop.lastAct().outcome()).isEqualTo(Act.Outcome.FAILED);
            assertThat(shop.vaultFiles()).isEqualTo(before);
            assertThat(done(become(KeyState.DESTROYED)).state()).isEqualTo(KeyState.DESTROYED);
        }
    }

    @Test
    void aVaultDiskThatIsFullTakesNoKeyAndNothingChanges() {
        Map<String, String> before = shop.vaultFiles();
        disk.failAfter(0, 100);
        assertThat(refused(Ceremony.of(Ceremony.desDraft(KEY), Ceremony.DES).held(shop)))
                .isEqualTo(Refusal.of(RefusalCode.VAULT_NOT_WRITTEN));
        assertThat(shop.lastAct().outcome()).isEqualTo(Act.Outcome.FAILED);
        disk.mend();
        disk.files().remove("vault.new");
        assertThat(shop.vaultFiles()).isEqualTo(before);
        assertThat(shop.vault().keys()).isEmpty();
        create();
    }

    @Test
    void aVaultDiskThatIsFullLeavesAKeyInItsState() {
        bring(KeyState.ACTIVE);
        disk.failAfter(0, 100);
        assertThat(refused(become(KeyState.RETIRED))).isEqualTo(Refusal.of(RefusalCode.VAULT_NOT_WRITTEN));
        disk.mend();
        assertThat(shop.vault().key(KEY).orElseThrow().profile().state()).isEqualTo(KeyState.ACTIVE);
        assertThat(recorded(KEY).state()).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void aTapeThatIsFullTakesNoKeyIntoTheVaultEither() {
        var asked = Ceremony.of(Ceremony.desDraft(KEY), Ceremony.DES);
        var consent = Optional.of(shop.consent(asked.held(shop, "Amina", "Otieno", Optional.empty())));
        tape.fullAfter(0, false);
        assertThat(refused(asked.held(shop, "Amina", "Otieno", consent)))
                .isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        assertThat(shop.vault().keys()).isEmpty();
        tape.mend();
        create();
    }

    @Test
    void aTapeThatIsFullPutsNoKeyInUseOrOut() {
        bring(KeyState.ACTIVE);
        tape.fullAfter(0, false);
        assertThat(refused(become(KeyState.RETIRED))).isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        assertThat(shop.vault().key(KEY).orElseThrow().profile().state()).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void aDestructionThatTheTapeDidNotTakeIsRecordedWhenItIsAskedForAgain() {
        create();
        var asked = shop.desk().setState(TestShop.ADMINISTRATOR, KEY, KeyState.DESTROYED, Optional.empty());
        var consent = Optional.of(shop.consent(asked));
        tape.fullAfter(0, false);
        assertThat(refused(shop.desk().setState(TestShop.ADMINISTRATOR, KEY, KeyState.DESTROYED, consent)))
                .isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        tape.mend();
        assertThat(shop.vault().keys()).isEmpty();
        done(become(KeyState.DESTROYED));
        assertThat(recorded(KEY).state()).isEqualTo(KeyState.DESTROYED);
    }
}
