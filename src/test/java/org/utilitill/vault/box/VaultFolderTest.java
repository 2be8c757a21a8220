package org.utilitill.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.HostileVaults;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

class VaultFolderTest {

    private final QuickStretch stretch = new QuickStretch();
    private final VaultDisk disk = TestVaults.create(stretch);
    private final VaultFolder vault = TestVaults.on(disk, stretch);

    private OpenedVault open() {
        return vault.open(TestVaults.passphrase(TestVaults.PASSPHRASE));
    }

    private static void assertFails(Code code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        VaultException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void damage(String name) {
        disk.files().get(name)[200] ^= 1;
    }

    @Test
    void aNewVaultHasTwoGenerationsOnTheDisk() {
        assertThat(disk.files()).containsOnlyKeys("vault-1.utv", "vault-2.utv");
        try (OpenedVault opened = open()) {
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(opened.newerDamaged()).isFalse();
            assertThat(opened.id()).isEqualTo(vault.id());
        }
    }

    @Test
    void whatIsSavedIsThereWhenTheVaultIsOpenedAgain() {
        try (OpenedVault opened = open()) {
            int before = stretch.count();
            opened.save(TestVaults.contents(40));
            assertThat(stretch.count()).as("no passphrase is asked for").isEqualTo(before);
        }
        assertThat(disk.files()).containsOnlyKeys("vault-2.utv", "vault-3.utv");
        try (OpenedVault opened = open()) {
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(40));
            assertThat(opened.generation()).isEqualTo(3);
        }
    }

    @Test
    void everyWriteHasANewNonceAndTheSameId() {
        Set<String> nonces = new HashSet<>();
        Set<Object> ids = new HashSet<>();
        try (OpenedVault opened = open()) {
            for (int i = 0; i < 20; i++) {
                opened.save(opened.contents());
                Header header = VaultImage.parse(disk.files().get("vault-" + opened.generation() + ".utv"))
                        .header();
                nonces.add(header.bodyNonce());
                ids.add(header.id());
            }
            assertThat(opened.generation()).isEqualTo(22);
        }
        assertThat(nonces).hasSize(20);
        assertThat(ids).hasSize(1);
    }

    @Test
    void afterAChangeOfSlotsNoFileOpensWithTheOldPassphrase() {
        try (OpenedVault opened = open()) {
            opened.changeSlots(List.of(TestVaults.slot("New owner", TestVaults.passphrase("another passphrase"))));
            opened.save(TestVaults.contents(50));
        }
        for (String name : List.copyOf(disk.files().keySet())) {
            VaultDisk single = new VaultDisk(TestVaults.FOLDER);
            single.files().put(name, disk.files().get(name));
            VaultFolder alone = TestVaults.on(single, stretch);
            assertFails(Code.WRONG_SECRET, () -> alone.open(TestVaults.passphrase(TestVaults.PASSPHRASE)));
            alone.open(TestVaults.passphrase("another passphrase")).close();
        }
        assertThat(disk.files()).hasSize(2);
    }

    @Test
    void aChangeOfSlotsMakesAnotherDataKeySoTheOldOneOpensNoLaterFile() {
        VaultImage before = VaultImage.parse(disk.files().get("vault-2.utv"));
        SlotLock lock = new SlotLock(stretch, before.header().id());
        byte[] old = lock.open(before.header().slots().get(0), TestVaults.passphrase(TestVaults.PASSPHRASE));
        try (OpenedVault opened = open()) {
            opened.changeSlots(List.of(TestVaults.slot("Owner", TestVaults.passphrase(TestVaults.PASSPHRASE))));
        }
        for (byte[] file : disk.files().values()) {
            assertFails(Code.DAMAGED, () -> VaultImage.parse(file).open(old));
        }
    }

    @Test
    void whenTheNewestIsDamagedTheOneBeforeOpensAndSaysSo() {
        try (OpenedVault opened = open()) {
            opened.save(TestVaults.contents(60));
        }
        damage("vault-3.utv");
        try (OpenedVault opened = open()) {
            assertThat(opened.newerDamaged()).isTrue();
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(1));
        }
    }

    @Test
    void savingAfterADamageKeepsTheGenerationThatOpenedUntilTheNextIsWhole() {
        damage("vault-2.utv");
        try (OpenedVault opened = open()) {
            opened.save(TestVaults.contents(70));
        }
        assertThat(disk.files()).containsOnlyKeys("vault-1.utv", "vault-3.utv");
        try (OpenedVault opened = open()) {
            assertThat(opened.newerDamaged()).isFalse();
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(70));
        }
    }

    @Test
    void aNewestFileThatCanNotBeReadCountsAsDamaged() {
        disk.files().put("vault-9.utv", new byte[0]);
        try (OpenedVault opened = open()) {
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(opened.newerDamaged()).isTrue();
            opened.save(opened.contents());
            assertThat(opened.generation()).isEqualTo(10);
        }
    }

    @Test
    void aCopyUnderAHigherNumberDoesNotPassForNewer() {
        disk.files().put("vault-9.utv", disk.files().get("vault-1.utv"));
        try (OpenedVault opened = open()) {
            assertThat(opened.generation()).isEqualTo(2);
            assertThat(opened.newerDamaged()).isTrue();
        }
    }

    @Test
    void aWrongPassphraseIsNotTriedOnTheGenerationBefore() {
        int before = stretch.count();
        assertFails(Code.WRONG_SECRET, () -> vault.open(TestVaults.passphrase("wrong")));
        assertThat(stretch.count() - before).isEqualTo(1);
    }

    @Test
    void whenBothGenerationsAreDamagedNothingOpensAndNothingIsTried() {
        damage("vault-1.utv");
        damage("vault-2.utv");
        int before = stretch.count();
        assertFails(Code.DAMAGED, this::open);
        assertFails(Code.DAMAGED, vault::slots);
        assertFails(Code.DAMAGED, vault::id);
        assertThat(stretch.count()).isEqualTo(before);
        assertThat(vault.exists()).isTrue();
    }

    @Test
    void aNewerVersionIsNamedAsSuchAndNotPassedOver() {
        HostileVaults made = new HostileVaults(disk.files().get("vault-2.utv"));
        String newer = made.header().replace("\"version\":1", "\"version\":2,\"more\":{}");
        disk.files().put("vault-3.utv", made.file(newer.getBytes(StandardCharsets.UTF_8)));
        assertFails(Code.FORMAT, this::open);
        assertFails(Code.FORMAT, vault::slots);
    }

    @Test
    void withoutAFileThereIsNoVault() {
        VaultFolder none = TestVaults.on(new VaultDisk(TestVaults.FOLDER), stretch);
        assertThat(none.exists()).isFalse();
        assertFails(Code.MISSING, () -> none.open(TestVaults.passphrase(TestVaults.PASSPHRASE)));
        assertFails(Code.MISSING, none::slots);
    }

    @Test
    void aVaultIsNotMadeOverAnother() {
        VaultContents contents = TestVaults.contents(1);
        assertFails(
                Code.NOT_WRITTEN,
                () -> vault.create(contents, List.of(TestVaults.slot("Owner", TestVaults.passphrase("p")))));
        open().close();
    }

    @Test
    void aVaultThatAnotherProgramWroteIsNotOverwritten() {
        try (OpenedVault first = open();
                OpenedVault second = open()) {
            second.save(TestVaults.contents(80));
            assertFails(Code.NOT_WRITTEN, () -> first.save(TestVaults.contents(90)));
        }
        try (OpenedVault opened = open()) {
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(80));
        }
    }

    @Test
    void aClosedVaultIsWipedAndSavesNothing() {
        OpenedVault opened = open();
        VaultContents contents = opened.contents();
        opened.close();
        assertFails(Code.LOCKED, () -> opened.save(TestVaults.contents(2)));
        assertFails(Code.LOCKED, () -> opened.changeSlots(List.of()));
        assertThatThrownBy(() -> TestVaults.text(contents)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVaultOfMoreThanAMegabyteIsNotWritten() {
        VaultContents one = TestVaults.contents(3);
        try (OpenedVault opened = open()) {
            VaultContents huge =
                    one.withKeys(Collections.nCopies(20_000, one.keys().get(0)));
            assertFails(Code.NOT_WRITTEN, () -> opened.save(huge));
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(1));
        }
        open().close();
    }

    @Test
    void onlyTheOwnerMayReadTheFiles(@TempDir Path temp) throws IOException {
        Path folder = temp.resolve("below").resolve("vault");
        VaultFolder real =
                new VaultFolder(folder, new DiskVaultFiles(), stretch, new SecureRandom(), Clock.systemUTC());
        SlotSecret secret = TestVaults.passphrase("p");
        try (OpenedVault made = real.create(TestVaults.contents(1), List.of(TestVaults.slot("Owner", secret)))) {
            made.save(TestVaults.contents(5));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (OpenedVault opened = real.open(secret)) {
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(5));
        }
    }

    /** A system in Arabic writes figures in other digits. */
    @Test
    void aVaultOpensOnASystemInAnotherLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            open().close();
        } finally {
            Locale.setDefault(before);
        }
    }
}
