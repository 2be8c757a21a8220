package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Permission;
import org.utilitill.staff.SecretChars;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestVaults;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

class VaultSlotsTest extends KeyDeskFixture {

    private static final String NEXT = "quite another passphrase";

    private ActOutcome<SecretChars> change(String passphrase) {
        return shop.byTwo(consent -> {
            try (VaultSecret next = new VaultSecret.Passphrase(KeyShop.chars(passphrase))) {
                return shop.desk().changeVault(TestShop.ADMINISTRATOR, next, consent);
            }
        });
    }

    private boolean opens(VaultSecret given) {
        shop.vault().lock();
        try (VaultSecret secret = given) {
            return shop.desk().unlock(secret) instanceof ActOutcome.Done;
        }
    }

    private static VaultSecret passphrase(String text) {
        return new VaultSecret.Passphrase(KeyShop.chars(text));
    }

    @Test
    void theNewPassphraseAndTheNewSheetOpenAndTheOldPassphraseDoesNot() {
        try (SecretChars recovery = done(change(NEXT))) {
            assertThat(opens(passphrase(NEXT))).isTrue();
            assertThat(opens(new VaultSecret.RecoveryCode(SecretChars.takeOver(recovery.read(char[]::clone)))))
                    .isTrue();
        }
        assertThat(opens(passphrase(TestVaults.PASSPHRASE))).isFalse();
    }

    @Test
    void theRecordSaysWhatOpenedItAndWhatOpensItNow() {
        done(change(NEXT)).close();
        assertThat(shop.lastAct().what()).isEqualTo(Permission.CHANGE_VAULT);
        assertThat(shop.lastAct().before()).containsEntry("slots", "PASSPHRASE");
        assertThat(shop.lastAct().after()).containsEntry("slots", "PASSPHRASE, RECOVERY");
    }

    @Test
    void aShortPassphraseChangesNothing() {
        assertThat(refused(change("thirteen char"))).isEqualTo(Refusal.of(RefusalCode.PASSPHRASE_SHORT, "14"));
        assertThat(opens(passphrase(TestVaults.PASSPHRASE))).isTrue();
    }

    @Test
    void aTapeThatIsFullLeavesWhatOpensTheVault() {
        Optional<Approval> consent = consent();
        tape.fullAfter(0, false);
        try (VaultSecret next = passphrase(NEXT)) {
            assertThat(refused(shop.desk().changeVault(TestShop.ADMINISTRATOR, next, consent)))
                    .isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        }
        tape.mend();
        assertThat(opens(passphrase(TestVaults.PASSPHRASE))).isTrue();
    }

    private Optional<Approval> consent() {
        try (VaultSecret next = passphrase(NEXT)) {
            return Optional.of(shop.consent(shop.desk().changeVault(TestShop.ADMINISTRATOR, next, Optional.empty())));
        }
    }

    @Test
    void aVaultDiskThatIsFullLeavesWhatOpensTheVaultAndSaysSoOnTheRecord() {
        Optional<Approval> consent = consent();
        disk.failAfter(0, 100);
        try (VaultSecret next = passphrase(NEXT)) {
            assertThat(refused(shop.desk().changeVault(TestShop.ADMINISTRATOR, next, consent)))
                    .isEqualTo(Refusal.of(RefusalCode.VAULT_NOT_WRITTEN));
        }
        disk.mend();
        assertThat(shop.lastAct().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(opens(passphrase(TestVaults.PASSPHRASE))).isTrue();
    }
}
