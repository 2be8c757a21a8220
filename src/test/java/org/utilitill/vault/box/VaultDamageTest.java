package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.testkit.HostileVaults;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

class VaultDamageTest {

    private static final byte[] GOOD =
            TestVaults.create(new QuickStretch()).files().get("vault-2.utv");
    private static final int DIGEST = 32;

    private final QuickStretch stretch = new QuickStretch();

    /** Why a file is refused; empty when it opens. */
    private Optional<Code> refusal(byte[] file) {
        VaultDisk disk = new VaultDisk(TestVaults.FOLDER);
        disk.files().put("vault-2.utv", file);
        try {
            TestVaults.on(disk, stretch)
                    .open(TestVaults.passphrase(TestVaults.PASSPHRASE))
                    .close();
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(e.code());
        }
    }

    @Test
    void theFileOpensBeforeItIsDamaged() {
        assertThat(refusal(GOOD)).isEmpty();
        assertThat(stretch.count()).isEqualTo(1);
    }

    @Test
    void aFlipOfAnyBitIsFoundBeforeAPassphraseIsTried() {
        for (int at = 0; at < GOOD.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] flipped = GOOD.clone();
                flipped[at] ^= (byte) (1 << bit);
                assertThat(refusal(flipped)).as("bit %d of byte %d", bit, at).contains(Code.DAMAGED);
            }
        }
        assertThat(stretch.count()).isZero();
    }

    /** Someone who flips a byte on purpose makes the check sum fit; then the tags refuse, at the cost of one try. */
    @Test
    void aFlipWithACheckSumThatFitsOpensNothingAndCostsOneTryAtMost() {
        int tries = 0;
        long memory = 0;
        for (int at = 0; at < GOOD.length - DIGEST; at++) {
            byte[] flipped = Arrays.copyOf(GOOD, GOOD.length - DIGEST);
            flipped[at] ^= (byte) (1 << at % Byte.SIZE);
            assertThat(refusal(HostileVaults.digested(flipped)))
                    .as("byte %d", at)
                    .isPresent();
            assertThat(stretch.count() - tries).as("tries at byte %d", at).isLessThanOrEqualTo(1);
            assertThat(stretch.memoryKib() - memory).as("KiB at byte %d", at).isLessThanOrEqualTo(256 * 1024);
            tries = stretch.count();
            memory = stretch.memoryKib();
        }
        assertThat(tries).as("flips that only a tag can find").isGreaterThan(500);
    }

    @Test
    void aFileCutAtAnyLengthIsRefusedBeforeAPassphraseIsTried() {
        for (int length = 0; length < GOOD.length; length++) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            assertThat(refusal(cut)).as("%d bytes", length).contains(Code.DAMAGED);
        }
        assertThat(stretch.count()).isZero();
    }

    @Test
    void aFileCutAnywhereWithACheckSumThatFitsIsRefusedToo() {
        for (int length = 0; length < GOOD.length - DIGEST; length++) {
            assertThat(refusal(HostileVaults.digested(Arrays.copyOf(GOOD, length))))
                    .as("%d bytes", length)
                    .contains(Code.DAMAGED);
        }
        assertThat(stretch.count()).isZero();
    }

    static Stream<Arguments> hostileFiles() {
        Map<String, byte[]> files = new HostileVaults(GOOD).all();
        return files.entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void aHostileFileIsRefusedBeforeAPassphraseIsTried(String name, byte[] file) {
        assertThat(refusal(file)).as(name).contains(Code.DAMAGED);
        assertThat(stretch.count()).isZero();
    }

    @Test
    void whatTheHostileFilesAreMadeFromOpens() {
        HostileVaults made = new HostileVaults(GOOD);
        assertThat(made.file(made.header().getBytes(UTF_8))).isEqualTo(GOOD);
        assertThat(hostileFiles().count()).isGreaterThan(80);
    }

    @Test
    void theBodyOfAnotherWriteDoesNotFitAHeader() {
        VaultDisk disk = TestVaults.create(stretch);
        byte[] first = disk.files().get("vault-1.utv");
        byte[] second = disk.files().get("vault-2.utv");
        int body = 1 + new String(second, ISO_8859_1).lastIndexOf("\"}");
        byte[] mixed = Arrays.copyOf(second, second.length - DIGEST);
        System.arraycopy(first, body + 1, mixed, body + 1, first.length - DIGEST - body - 1);
        assertThat(first).hasSameSizeAs(second);
        assertThat(refusal(HostileVaults.digested(mixed))).contains(Code.DAMAGED);
        assertThat(refusal(second)).isEmpty();
    }

    @Test
    void aSlotOfAnotherVaultDoesNotFit() {
        HostileVaults one = new HostileVaults(GOOD);
        HostileVaults other =
                new HostileVaults(TestVaults.create(stretch).files().get("vault-2.utv"));
        String slot = other.header()
                .substring(other.header().indexOf("[{"), other.header().indexOf("}]"));
        String own =
                one.header().substring(one.header().indexOf("[{"), one.header().indexOf("}]"));
        byte[] mixed = one.header().replace(own, slot).getBytes(UTF_8);
        assertThat(refusal(one.file(mixed))).contains(Code.WRONG_SECRET);
    }

    @Test
    void aLabelExchangedByHandIsRefused() {
        HostileVaults made = new HostileVaults(GOOD);
        byte[] renamed = made.header().replace("Owner", "Thief").getBytes(UTF_8);
        assertThat(refusal(made.file(renamed))).contains(Code.WRONG_SECRET);
    }

    @Test
    void aSealedBodyThatIsNoVaultIsRefusedWhole() {
        byte[] plain = BodyWriter.bytes(TestVaults.contents(1));
        assertThat(TestVaults.text(BodyReader.read(plain))).isEqualTo(TestVaults.text(1));
        for (int length = 0; length < plain.length; length++) {
            assertUnreadable(Arrays.copyOf(plain, length), "%d bytes".formatted(length));
        }
        assertUnreadable(Arrays.copyOf(plain, plain.length + 1), "a byte more");
    }

    private static void assertUnreadable(byte[] plain, String name) {
        assertThat(read(plain)).as(name).contains(Code.DAMAGED);
    }

    private static Optional<Code> read(byte[] plain) {
        try {
            BodyReader.read(plain).close();
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(e.code());
        }
    }

    @Test
    void aBodyOfAnyBytesIsReadOrRefusedAndNothingElse() {
        byte[] plain = BodyWriter.bytes(TestVaults.contents(1));
        long seed = 20260302;
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = plain.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Optional<Code> code = read(changed);
            assertThat(List.of(Optional.empty(), Optional.of(Code.DAMAGED)))
                    .as("seed %d, round %d", seed, i)
                    .contains(code);
            refused += code.isPresent() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}
