package org.utilitill.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;
import org.utilitill.vault.box.NewSlot.Fault;
import org.utilitill.vault.box.VaultFolder.SlotInfo;

class VaultSlotsTest {

    private static final String A = "first person's phrase";
    private static final String B = "second person's phrase";
    private static final String CODE = "beka rizo tamu vole wiju daso feni gopa huli jemo";

    private final QuickStretch stretch = new QuickStretch();
    private final VaultDisk disk = new VaultDisk(TestVaults.FOLDER);
    private final VaultFolder vault = TestVaults.on(disk, stretch);

    private static byte[] stick(int fill) {
        byte[] bytes = new byte[KeyFile.LENGTH];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }

    private static SlotSecret withFile(String text, byte[] file) {
        return new SlotSecret.PassphraseAndFile(text.toCharArray(), file);
    }

    private static SlotSecret two(String first, String second) {
        return new SlotSecret.TwoPassphrases(first.toCharArray(), second.toCharArray());
    }

    private static SlotSecret recovery(String text) {
        return new SlotSecret.RecoveryCode(text.toCharArray());
    }

    static Stream<Supplier<SlotSecret>> oneOfEachKind() {
        return Stream.of(
                () -> TestVaults.passphrase(A), () -> withFile(A, stick(7)), () -> two(A, B), () -> recovery(CODE));
    }

    private void create(SlotSecret... secrets) {
        List<NewSlot> slots = Stream.of(secrets)
                .map(secret -> TestVaults.slot(secret.kind().code(), secret))
                .toList();
        vault.create(TestVaults.contents(1), slots).close();
    }

    private void assertOpens(SlotSecret secret) {
        try (OpenedVault opened = vault.open(secret)) {
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(1));
        }
    }

    private void assertDoesNotOpen(SlotSecret secret) {
        assertThatThrownBy(() -> vault.open(secret).close())
                .isInstanceOfSatisfying(
                        VaultException.class, e -> assertThat(e.code()).isEqualTo(Code.WRONG_SECRET));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void whatWasSealedBehindASlotComesBackWhole(Supplier<SlotSecret> secret) {
        create(secret.get());
        assertOpens(secret.get());
    }

    @Test
    void eachOfFourSlotsOpensTheSameVault() {
        create(oneOfEachKind().map(Supplier::get).toArray(SlotSecret[]::new));
        oneOfEachKind().map(Supplier::get).forEach(this::assertOpens);
    }

    @Test
    void aSecretOfOneKindOpensNoSlotOfAnother() {
        create(TestVaults.passphrase(A), recovery(CODE));
        assertDoesNotOpen(withFile(A, stick(0)));
        assertDoesNotOpen(two(A, A));
        assertDoesNotOpen(recovery(A));
        assertDoesNotOpen(TestVaults.passphrase(CODE));
    }

    @Test
    void threeHundredWrongPassphrasesOpenNothing() {
        create(TestVaults.passphrase(TestVaults.PASSPHRASE));
        long seed = 4711;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String wrong = nearly(TestVaults.PASSPHRASE, random);
            assertThatThrownBy(() -> vault.open(TestVaults.passphrase(wrong)))
                    .as("seed %d, %s", seed, wrong)
                    .isInstanceOf(VaultException.class);
        }
        assertThat(stretch.count()).isEqualTo(1 + 300);
    }

    /** A letter changed, taken away, doubled or made a capital. */
    private static String nearly(String right, Random random) {
        int at = random.nextInt(right.length());
        String before = right.substring(0, at);
        String after = right.substring(at + 1);
        char letter = right.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + (char) (letter + 1 + random.nextInt(90)) + after;
            case 1 -> before + after;
            case 2 -> before + letter + letter + after;
            default -> before + Character.toUpperCase(letter) + after + (letter == ' ' ? "x" : "");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first person's phrase  | first person's phrase
            second person's phrase | second person's phrase
            second person's phrase | first person's phrase
            first person's phrase  | second person's phras
            first person's phrase  | Second person's phrase
            first person's phras   | esecond person's phrase
            first person's phrase  | x
            x                      | second person's phrase
            """)
    void oneOfTwoPassphrasesOrTheWrongOrderOpensNothing(String first, String second) {
        create(two(A, B));
        assertDoesNotOpen(two(first, second));
    }

    @Test
    void onePersonAloneOpensNothingOfASlotForTwo() {
        create(two(A, B));
        assertDoesNotOpen(two(A, ""));
        assertDoesNotOpen(two("", B));
        assertDoesNotOpen(two("", A + B));
        assertDoesNotOpen(TestVaults.passphrase(A));
        assertDoesNotOpen(TestVaults.passphrase(B));
        assertDoesNotOpen(TestVaults.passphrase(A + B));
    }

    @Test
    void thePassphraseWithoutItsKeyFileOpensNothing() {
        create(withFile(A, stick(7)));
        byte[] turned = stick(7);
        turned[31] ^= 1;
        assertDoesNotOpen(withFile(A, turned));
        assertDoesNotOpen(withFile(A, stick(0)));
        assertDoesNotOpen(withFile(A, new byte[0]));
        assertDoesNotOpen(TestVaults.passphrase(A));
    }

    @Test
    void theKeyFileWithoutItsPassphraseOpensNothing() {
        create(withFile(A, stick(7)));
        assertDoesNotOpen(withFile("", stick(7)));
        assertDoesNotOpen(withFile(B, stick(7)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEKA RIZO TAMU VOLE WIJU DASO FENI GOPA HULI JEMO
            beka-rizo-tamu-vole-wiju-daso-feni-gopa-huli-jemo
            bekarizotamuvolewijudasofenigopahulijemo
            Beka rizo, tamu vole; wiju daso. 1 feni 2 gopa 3 huli 4 jemo
            """)
    void aRecoveryCodeMayBeTypedInAnyGrouping(String typed) {
        create(recovery(CODE));
        assertOpens(recovery(typed));
    }

    @Test
    void aRecoveryCodeWithTwoWordsExchangedOpensNothing() {
        create(recovery(CODE));
        assertDoesNotOpen(recovery("rizo beka tamu vole wiju daso feni gopa huli jemo"));
    }

    @Test
    void aWipedSecretOpensNothingAndProtectsNothing() {
        create(TestVaults.passphrase(A));
        SlotSecret wiped = TestVaults.passphrase(A);
        wiped.close();
        assertDoesNotOpen(wiped);
        assertThat(NewSlot.fault(List.of(NewSlot.of("Owner", wiped)))).contains(Fault.SECRET);
    }

    @Test
    void anOpenedVaultIsOpenedByOneDerivation() {
        create(TestVaults.passphrase(A), two(A, B), recovery(CODE));
        int before = stretch.count();
        assertOpens(two(A, B));
        assertThat(stretch.count() - before).isEqualTo(1);
    }

    @Test
    void theWaysInAreKnownWithoutASecret() {
        create(TestVaults.passphrase(A), two(A, B));
        int before = stretch.count();
        assertThat(vault.slots())
                .containsExactly(
                        new SlotInfo(SlotSecret.Kind.PASSPHRASE, "passphrase"),
                        new SlotInfo(SlotSecret.Kind.TWO_PASSPHRASES, "two-passphrases"));
        assertThat(stretch.count()).isEqualTo(before);
    }

    @Test
    void noSecretShowsItself() {
        for (Supplier<SlotSecret> secret : oneOfEachKind().toList()) {
            NewSlot slot = NewSlot.of("Owner", secret.get());
            assertThat(slot + " " + slot.secret()).doesNotContain("phrase's", "person", "beka", "[C@");
        }
    }

    @Test
    void slotsThatProtectNothingAreNamed() {
        SlotSecret good = TestVaults.passphrase(A);
        assertThat(NewSlot.fault(List.of())).contains(Fault.NONE);
        assertThat(NewSlot.fault(List.of(NewSlot.of("", good)))).contains(Fault.LABEL);
        assertThat(NewSlot.fault(List.of(NewSlot.of("half \ud83d", good)))).contains(Fault.LABEL);
        for (SlotSecret bad : List.of(
                TestVaults.passphrase(""),
                two(A, A),
                two(A, ""),
                withFile(A, new byte[31]),
                withFile("", stick(1)),
                recovery("1 2 3"))) {
            assertThat(NewSlot.fault(List.of(NewSlot.of("Owner", bad))))
                    .as(bad.toString())
                    .contains(Fault.SECRET);
        }
        NewSlot slot = NewSlot.of("Owner", good);
        assertThat(NewSlot.fault(Collections.nCopies(8, slot))).isEmpty();
        assertThat(NewSlot.fault(Collections.nCopies(9, slot))).contains(Fault.TOO_MANY);
        NewSlot dear = new NewSlot("Owner", good, new StretchCost(256 * 1024, 6, 1));
        assertThat(NewSlot.fault(Collections.nCopies(2, dear))).isEmpty();
        assertThat(NewSlot.fault(Collections.nCopies(3, dear))).contains(Fault.COST);
    }

    @Test
    void aVaultWithoutASlotIsNotMade() {
        assertThatThrownBy(() -> vault.create(TestVaults.contents(1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(vault.exists()).isFalse();
    }
}
