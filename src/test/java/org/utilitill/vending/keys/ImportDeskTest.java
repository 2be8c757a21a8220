package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.staff.Act;
import org.utilitill.staff.Permission;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.NectarFile;
import org.utilitill.vending.keys.KeyRoom.Preview;

class ImportDeskTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private KeyShop shop;

    @BeforeEach
    void open() {
        shop = KeyShop.training(home, clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPreviewShowsEverythingAndStoresNothing() {
        NectarFixture.trust(shop);
        Map<String, String> before = shop.vaultFiles();
        long acts = shop.acts(1).get(0).seq();
        Preview preview = done(shop.desk().preview(TestShop.ADMINISTRATOR, NectarFixture.file()));
        assertThat(preview.profile().name()).isEqualTo(NectarFixture.NAME);
        assertThat(preview.profile().checkValue()).isEqualTo(Ceremony.checkOf("0123456789ABCDEF"));
        assertThat(preview.profile().state()).isEqualTo(KeyState.DRAFT);
        assertThat(preview.signer()).isEqualTo(NectarFixture.SIGNER);
        assertThat(preview.warnings()).containsExactly("EXPOSED", "BASE_DATE_SPENT", "PUBLISHED_KEY");
        assertThat(shop.vaultFiles()).isEqualTo(before);
        assertThat(shop.acts(1).get(0).seq()).isEqualTo(acts);
    }

    @Test
    void aConfigurationIsTakenInOnceAsADraftOfItsUtility() {
        NectarFixture.trust(shop);
        KeyProfile key = done(NectarFixture.take(shop, NectarFixture.file(), "LPC"));
        assertThat(key.utility()).isEqualTo("LPC");
        assertThat(key.state()).isEqualTo(KeyState.DRAFT);
        assertThat(key.training()).isTrue();
        Act act = shop.lastAct();
        assertThat(act.what()).isEqualTo(Permission.IMPORT_KEY);
        assertThat(act.approver()).contains("Wairimu");
        assertThat(act.after()).containsEntry("signer", NectarFixture.SIGNER).containsEntry("format", "Nectar");
        assertThat(refused(NectarFixture.take(shop, NectarFixture.file(), "LPC")))
                .isEqualTo(Refusal.of(RefusalCode.KEY_TWICE, NectarFixture.NAME));
    }

    @Test
    void thePrivateKeyOfTheRecipientOpensItToo() {
        NectarFixture.trust(shop);
        NectarFile file = NectarFixture.file(NectarFixture.text("recipient.pem"));
        assertThat(done(shop.desk().preview(TestShop.ADMINISTRATOR, file))
                        .profile()
                        .name())
                .isEqualTo(NectarFixture.NAME);
    }

    @Test
    void anUnknownSignerIsRefused() {
        assertThat(refused(shop.desk().preview(TestShop.ADMINISTRATOR, NectarFixture.file())))
                .isEqualTo(Refusal.of(RefusalCode.IMPORT_SIGNATURE));
    }

    @Test
    void aRevokedSignerIsRefused() {
        NectarFixture.trust(shop);
        done(shop.desk().revoke(TestShop.ADMINISTRATOR, NectarFixture.SIGNER));
        assertNothingStored(NectarFixture.file(), "", Refusal.of(RefusalCode.IMPORT_REVOKED));
    }

    @Test
    void aSignerWhoIsNotTrustedWithKeysIsRefused() {
        NectarFixture.trust(shop, EnumSet.of(Scope.TARIFFS, Scope.CREDIT_VOUCHERS));
        assertNothingStored(NectarFixture.file(), "", Refusal.of(RefusalCode.IMPORT_SCOPE));
    }

    @Test
    void aUtilityNobodyKnowsIsRefused() {
        NectarFixture.trust(shop);
        assertNothingStored(
                NectarFixture.file(), "XYZ", Refusal.of(RefusalCode.KEY_FIELD, "utility", "XYZ", "utility"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # opener,                 code
            sixteen-letters?,         IMPORT_OPEN
            fifteen-letters,          IMPORT_RECIPIENT
            '',                       IMPORT_RECIPIENT
            not a key at all and long, IMPORT_RECIPIENT
            """)
    void whatDoesNotOpenItIsRefused(String opener, RefusalCode code) {
        NectarFixture.trust(shop);
        Refusal refusal = refused(shop.desk().preview(TestShop.ADMINISTRATOR, NectarFixture.file(opener)));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(shop.lastAct().code()).contains(code.code());
    }

    @Test
    void aPartThatIsMissingIsToldByItsName() {
        NectarFixture.trust(shop);
        NectarFile file = NectarFixture.file();
        NectarFile without = new NectarFile("", file.digest(), file.key(), file.opener());
        assertThat(refused(shop.desk().preview(TestShop.ADMINISTRATOR, without)))
                .isEqualTo(Refusal.of(RefusalCode.IMPORT_PART, "data"));
    }

    @Test
    void nothingIsImportedWhileTheVaultIsLocked() {
        NectarFixture.trust(shop);
        shop.vault().lock();
        assertThat(refused(NectarFixture.take(shop, NectarFixture.file(), "")))
                .isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
    }

    @Test
    void aConsentToOneFileIsNoneToAnother() {
        NectarFixture.trust(shop);
        NectarFile file = NectarFixture.file();
        NectarFile other = new NectarFile(file.data(), "AAAA" + file.digest(), file.key(), file.opener());
        var consent = shop.consent(shop.desk().importNectar(TestShop.ADMINISTRATOR, other, "", NectarFixture.none()));
        assertThat(refused(shop.desk().importNectar(TestShop.ADMINISTRATOR, file, "", Optional.of(consent))))
                .isEqualTo(Refusal.of(RefusalCode.APPROVAL_VOID));
    }

    private void assertNothingStored(NectarFile file, String utility, Refusal refusal) {
        Map<String, String> before = shop.vaultFiles();
        assertThat(refused(NectarFixture.take(shop, file, utility))).isEqualTo(refusal);
        assertThat(shop.vaultFiles()).isEqualTo(before);
        assertThat(shop.vault().key(NectarFixture.NAME)).isEmpty();
        assertThat(shop.lastAct().code()).contains(refusal.code().code());
    }
}
