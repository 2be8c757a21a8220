package org.utilitill.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.utilitill.testkit.QuickStretch;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;
import org.utilitill.testkit.VaultDisk.Bytes;
import org.utilitill.testkit.VaultDisk.Names;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

/** Power cuts and full disks at every step of creating, saving and changing the slots. */
class VaultPowerCutTest {

    private static final String OLD = TestVaults.PASSPHRASE;
    private static final String NEW = "the passphrase after the change";
    private static final int ROUNDS = 4;

    /** What had been answered when so many things had been done to the disk: contents of a fill, or no vault. */
    private record Answered(int operations, int fill, String passphrase) {}

    private final QuickStretch stretch = new QuickStretch();
    private final List<Answered> answered = new ArrayList<>();

    /** A vault's life: made, saved twice, given other slots, saved again. */
    private VaultDisk live(boolean forces) {
        VaultDisk disk = new VaultDisk(TestVaults.FOLDER);
        if (!forces) {
            disk.forgetToForce();
        }
        answered.clear();
        answered.add(new Answered(0, 0, OLD));
        try (OpenedVault vault = TestVaults.on(disk, stretch)
                .create(TestVaults.contents(10), List.of(TestVaults.slot("Owner", TestVaults.passphrase(OLD))))) {
            answered.add(new Answered(disk.length(), 10, OLD));
            vault.save(TestVaults.contents(20));
            answered.add(new Answered(disk.length(), 20, OLD));
            vault.save(TestVaults.contents(30));
            answered.add(new Answered(disk.length(), 30, OLD));
            vault.changeSlots(List.of(TestVaults.slot("Owner", TestVaults.passphrase(NEW))));
            answered.add(new Answered(disk.length(), 30, NEW));
            vault.save(TestVaults.contents(40));
            answered.add(new Answered(disk.length(), 40, NEW));
        }
        return disk;
    }

    @Test
    void whateverAPowerCutLeavesOneGenerationOpensAndNothingAnsweredIsLost() {
        VaultDisk disk = live(true);
        long seed = 20260302;
        assertThat(lost(disk, seed)).as("seed %d", seed).isEmpty();
        assertThat(disk.length() * Names.values().length * Bytes.values().length * ROUNDS)
                .as("images")
                .isGreaterThan(2_000);
    }

    @Test
    void aDiskThatIsNotForcedIsFoundOut() {
        assertThat(lost(live(false), 1)).isNotEmpty();
    }

    /** The cuts after which no generation opens, or an older one than was answered. */
    private List<String> lost(VaultDisk disk, long seed) {
        Random random = new Random(seed);
        List<String> lost = new ArrayList<>();
        for (int cut = 0; cut <= disk.length(); cut++) {
            for (Names names : Names.values()) {
                for (Bytes bytes : Bytes.values()) {
                    for (int round = 0; round < ROUNDS; round++) {
                        VaultDisk image = disk.image(cut, names, bytes, random);
                        String place = "%d %s %s %s: "
                                .formatted(cut, names, bytes, image.files().keySet());
                        fault(image, cut).ifPresent(fault -> lost.add(place + fault));
                    }
                }
            }
        }
        return lost;
    }

    private Optional<String> fault(VaultDisk image, int cut) {
        int last = 0;
        while (last + 1 < answered.size() && answered.get(last + 1).operations() <= cut) {
            last++;
        }
        Answered before = answered.get(last);
        Answered next = answered.get(Math.min(last + 1, answered.size() - 1));
        Optional<String> opened = opened(image, before).or(() -> opened(image, next));
        if (opened.isEmpty()) {
            return before.fill() == 0 ? Optional.empty() : Optional.of("nothing opens");
        }
        boolean right = before.fill() != 0 && opened.get().equals(TestVaults.text(before.fill()))
                || opened.get().equals(TestVaults.text(next.fill()));
        return right ? Optional.empty() : Optional.of("older contents");
    }

    private Optional<String> opened(VaultDisk image, Answered state) {
        try (OpenedVault vault = TestVaults.on(image, stretch).open(TestVaults.passphrase(state.passphrase()))) {
            return Optional.of(TestVaults.text(vault.contents()));
        } catch (VaultException e) {
            return Optional.empty();
        }
    }

    @Test
    void afterACutDuringASaveTheVaultIsSavedAgain() {
        VaultDisk disk = live(true);
        Random random = new Random(7);
        for (int cut = answered.get(1).operations(); cut < answered.get(3).operations(); cut++) {
            VaultDisk image = disk.image(cut, Names.ANY, Bytes.TORN, random);
            VaultFolder folder = TestVaults.on(image, stretch);
            try (OpenedVault vault = folder.open(TestVaults.passphrase(OLD))) {
                vault.save(TestVaults.contents(99));
            }
            assertThat(opened(image, answered.get(1))).as("cut %d", cut).contains(TestVaults.text(99));
            assertThat(image.files()).as("cut %d", cut).hasSize(2);
        }
    }

    @Test
    void aDiskThatFailsAtAnyStepOfASaveLeavesTheContentsBefore() {
        int steps = stepsOfASave();
        for (int good = 0; good < steps; good++) {
            VaultDisk disk = TestVaults.create(stretch);
            try (OpenedVault vault = TestVaults.on(disk, stretch).open(TestVaults.passphrase(OLD))) {
                disk.failAfter(good, 1);
                int failing = good;
                assertThatThrownBy(() -> vault.save(TestVaults.contents(55)))
                        .as("step %d", good)
                        .isInstanceOfSatisfying(
                                VaultException.class,
                                e -> assertThat(e.code()).as("step %d", failing).isEqualTo(Code.NOT_WRITTEN));
                assertThat(TestVaults.text(vault.contents())).isEqualTo(TestVaults.text(1));
                assertThat(opened(disk, new Answered(0, 1, OLD))).contains(TestVaults.text(1));
                vault.save(TestVaults.contents(66));
            }
            assertThat(opened(disk, new Answered(0, 1, OLD))).contains(TestVaults.text(66));
            assertThat(disk.files()).hasSize(2);
        }
    }

    /** Write, force, rename, force the folder: what follows only tidies up. */
    private static int stepsOfASave() {
        return 4;
    }

    @Test
    void aDiskThatStaysBrokenLeavesAVaultThatOpens() {
        for (int good = 0; good < 12; good++) {
            VaultDisk disk = TestVaults.create(stretch);
            try (OpenedVault vault = TestVaults.on(disk, stretch).open(TestVaults.passphrase(OLD))) {
                disk.failAfter(good, Integer.MAX_VALUE / 2);
                Optional<Code> code =
                        code(() -> vault.changeSlots(List.of(TestVaults.slot("Owner", TestVaults.passphrase(NEW)))));
                assertThat(code)
                        .as("step %d", good)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isEmpty(),
                                some -> assertThat(some).contains(Code.NOT_WRITTEN));
            }
            disk.mend();
            Optional<String> either =
                    opened(disk, new Answered(0, 1, NEW)).or(() -> opened(disk, new Answered(0, 1, OLD)));
            assertThat(either).as("step %d", good).contains(TestVaults.text(1));
        }
    }

    @Test
    void slotsThatCouldNotBeRemovedAreReported() {
        VaultDisk disk = TestVaults.create(stretch);
        try (OpenedVault vault = TestVaults.on(disk, stretch).open(TestVaults.passphrase(OLD))) {
            disk.failAfter(2 * stepsOfASave(), 1);
            assertThat(vault.changeSlots(List.of(TestVaults.slot("Owner", TestVaults.passphrase(NEW)))))
                    .isFalse();
        }
        assertThat(opened(disk, new Answered(0, 1, NEW))).contains(TestVaults.text(1));
    }

    private static Optional<Code> code(Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(e.code());
        }
    }
}
