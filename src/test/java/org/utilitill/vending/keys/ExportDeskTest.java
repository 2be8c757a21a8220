package org.utilitill.vending.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.journal.JournalFolder;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Permission;
import org.utilitill.testkit.FailingTapeFiles;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.keys.KeyRoom.NectarFile;
import org.utilitill.vending.keys.KeyRoom.NectarParts;
import org.utilitill.vending.keys.KeyRoom.Preview;
import org.utilitill.vending.keys.KeyRoom.StationKeys;

class ExportDeskTest {

    private static final String KEY = "Ours";

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final FailingTapeFiles tape = new FailingTapeFiles();
    private KeyShop from;
    private KeyShop to;

    @BeforeEach
    void open() {
        JournalFolder real = JournalFolder.below(home.resolve("from"));
        from = KeyShop.on(
                new JournalFolder(real.tape(), real.index(), tape), clock, Plan.KES.real(), KeyShop.emptyDisk());
        to = KeyShop.real(home.resolve("to"), clock);
        done(Ceremony.of(Ceremony.hmacDraft(KEY), Ceremony.HMAC).held(from));
    }

    @AfterEach
    void close() {
        tape.mend();
        from.close();
        to.close();
    }

    private static StationKeys keysOf(KeyShop shop) {
        return done(shop.desk().stationKeys(TestShop.ADMINISTRATOR));
    }

    private ActOutcome<String> export(String profile, String recipient) {
        return from.byTwo(consent -> from.desk().exportSealed(TestShop.ADMINISTRATOR, profile, recipient, consent));
    }

    private void believeTheOther() {
        String signing = keysOf(from).signing();
        done(to.byTwo(consent ->
                to.desk().trust(TestShop.ADMINISTRATOR, "Other", signing, EnumSet.of(Scope.CONFIGURATIONS), consent)));
    }

    private ActOutcome<KeyProfile> take(KeyShop shop, String file) {
        return shop.byTwo(consent -> shop.desk().importSealed(TestShop.ADMINISTRATOR, file, "LPC", consent));
    }

    @Test
    void aSealedKeyComesFromOneShopIntoAnother() {
        believeTheOther();
        String file = done(export(KEY, keysOf(to).sealing()));
        assertThat(from.lastAct().what()).isEqualTo(Permission.EXPORT_KEY);
        assertThat(from.lastAct().after())
                .containsEntry("format", "envelope")
                .containsEntry("kcv", Ceremony.checkOf(Ceremony.HMAC));

        Map<String, String> before = to.vaultFiles();
        Preview preview = done(to.desk().previewSealed(TestShop.ADMINISTRATOR, file));
        assertThat(preview.signer()).isEqualTo("Other");
        assertThat(to.vaultFiles()).isEqualTo(before);

        KeyProfile taken = done(take(to, file));
        assertThat(taken.checkValue()).isEqualTo(Ceremony.checkOf(Ceremony.HMAC));
        assertThat(taken).isEqualTo(from.vault().key(KEY).orElseThrow().profile());
        assertThat(to.lastAct().after()).containsEntry("signer", "Other");
        assertThat(refused(take(to, file))).isEqualTo(Refusal.of(RefusalCode.KEY_TWICE, KEY));
    }

    @Test
    void aSealedKeyOfANoOneIsRefused() {
        String file = done(export(KEY, keysOf(to).sealing()));
        assertThat(refused(take(to, file))).isEqualTo(Refusal.of(RefusalCode.IMPORT_SIGNATURE));
        assertThat(to.vault().keys()).isEmpty();
    }

    @Test
    void aKeyThatIsSealedForSomeoneElseIsRefused() {
        believeTheOther();
        String file = done(export(KEY, keysOf(from).sealing()));
        assertThat(refused(take(to, file))).isEqualTo(Refusal.of(RefusalCode.IMPORT_OTHER));
    }

    @Test
    void aSealedFileThatWasChangedIsRefused() {
        believeTheOther();
        String file = done(export(KEY, keysOf(to).sealing()));
        int at = file.indexOf("ciphertext") + 20;
        char other = file.charAt(at) == 'A' ? 'B' : 'A';
        String changed = file.substring(0, at) + other + file.substring(at + 1);
        assertThat(refused(to.desk().previewSealed(TestShop.ADMINISTRATOR, changed))
                        .code())
                .isEqualTo(RefusalCode.IMPORT_SIGNATURE);
        assertThat(refused(to.desk().previewSealed(TestShop.ADMINISTRATOR, "")).code())
                .isEqualTo(RefusalCode.IMPORT_FORM);
    }

    @Test
    void aConsentToOneSealedFileIsNoneToAnother() {
        believeTheOther();
        String file = done(export(KEY, keysOf(to).sealing()));
        Approval consent =
                to.consent(to.desk().importSealed(TestShop.ADMINISTRATOR, file + " ", "LPC", Optional.empty()));
        assertThat(refused(to.desk().importSealed(TestShop.ADMINISTRATOR, file, "LPC", Optional.of(consent))))
                .isEqualTo(Refusal.of(RefusalCode.APPROVAL_VOID));
    }

    @Test
    void aKeyNobodyHasIsNotExported() {
        assertThat(refused(export("Nothing", keysOf(to).sealing())))
                .isEqualTo(Refusal.of(RefusalCode.KEY_UNKNOWN, "Nothing"));
    }

    @ParameterizedTest
    @CsvSource({"'', RECIPIENT_KEY", "rubbish, RECIPIENT_KEY"})
    void whatIsNoRecipientGetsNothing(String recipient, String reason) {
        assertThat(refused(export(KEY, recipient))).isEqualTo(Refusal.of(RefusalCode.IMPORT_RECIPIENT, reason));
    }

    @Test
    void noKeyGoesOutThatTheTapeDoesNotKnowOf() {
        String recipient = keysOf(to).sealing();
        Approval sealed =
                from.consent(from.desk().exportSealed(TestShop.ADMINISTRATOR, KEY, recipient, Optional.empty()));
        Approval nectar = from.consent(exportNectar(Optional.empty()));
        tape.fullAfter(0, false);
        assertThat(refused(from.desk().exportSealed(TestShop.ADMINISTRATOR, KEY, recipient, Optional.of(sealed))))
                .isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        assertThat(refused(exportNectar(Optional.of(nectar)))).isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
    }

    private ActOutcome<NectarParts> exportNectar(Optional<Approval> consent) {
        return from.desk()
                .exportNectar(
                        TestShop.ADMINISTRATOR,
                        KEY,
                        NectarFixture.text("recipient.pub"),
                        KeyShop.chars(NectarFixture.text("signer.pem")),
                        consent);
    }

    @Test
    void aNectarConfigurationComesFromOneShopIntoAnother() {
        NectarParts parts = done(from.byTwo(this::exportNectar));
        assertThat(from.lastAct().after()).containsEntry("format", "Nectar");
        NectarFixture.trust(to);
        NectarFile file = new NectarFile(
                parts.data(), parts.digest(), parts.key(), KeyShop.chars(NectarFixture.text("recipient.pem")));
        KeyProfile taken = done(NectarFixture.take(to, file, "LPC"));
        assertThat(taken.checkValue()).isEqualTo(Ceremony.checkOf(Ceremony.HMAC));
        assertThat(taken.name()).isEqualTo(KEY);
    }

    @Test
    void aNectarConfigurationNeedsAnRsaRecipientAndAPrivateSigner() {
        String own = keysOf(to).signing();
        assertThat(refused(from.byTwo(consent -> from.desk()
                        .exportNectar(
                                TestShop.ADMINISTRATOR,
                                KEY,
                                own,
                                KeyShop.chars(NectarFixture.text("signer.pem")),
                                consent))))
                .isEqualTo(Refusal.of(RefusalCode.IMPORT_RECIPIENT, "RECIPIENT"));
        assertThat(refused(from.byTwo(consent -> from.desk()
                        .exportNectar(
                                TestShop.ADMINISTRATOR,
                                KEY,
                                NectarFixture.text("recipient.pub"),
                                KeyShop.chars(NectarFixture.text("signer.pub")),
                                consent))))
                .isEqualTo(Refusal.of(RefusalCode.IMPORT_RECIPIENT, "PRIVATE_KEY_IS_PUBLIC"));
        assertThat(refused(from.byTwo(consent -> from.desk()
                                .exportNectar(
                                        TestShop.ADMINISTRATOR,
                                        KEY,
                                        "rubbish",
                                        KeyShop.chars(NectarFixture.text("signer.pem")),
                                        consent)))
                        .code())
                .isEqualTo(RefusalCode.SIGNER_KEY);
    }

    @Test
    void noAnswerOfTheRoomHoldsAKeyInAnyWriting() {
        believeTheOther();
        String file = done(export(KEY, keysOf(to).sealing()));
        NectarParts parts = done(from.byTwo(this::exportNectar));
        String all = (file + parts + done(from.desk().keys(TestShop.ADMINISTRATOR)) + from.acts(50))
                .toLowerCase(Locale.ROOT);
        assertThat(List.of(Ceremony.HMAC.toLowerCase(Locale.ROOT), "an hmac key of ours"))
                .noneMatch(all::contains);
    }
}
