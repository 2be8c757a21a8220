package org.utilitill.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.acts.ActRecord;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.staff.Act;
import org.utilitill.staff.Approval;
import org.utilitill.staff.SecretChars;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.RingTokenModule;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vault.custody.NewVault;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.counter.SaleClock;
import org.utilitill.vending.keys.KeyDesk;
import org.utilitill.vending.keys.KeyHouse;
import org.utilitill.vending.keys.TrainingTokens;
import org.utilitill.vending.keys.VaultSecret;
import org.utilitill.vending.tariffs.TariffDesk;
import org.utilitill.vending.tariffs.TariffHouse;

/**
 * A shop with its vault: a real journal on the disk, a real vault on a disk in memory that can fail and be looked at.
 * Opened again over the same folder and disk it finds both as they were left.
 */
public final class KeyShop implements AutoCloseable {

    private final TestShop shop;
    private final VaultDisk disk;
    private final KeyVault vault;
    private final KeyDesk desk;
    private final TrainingTokens training;
    private final TariffDesk tariffs;

    private KeyShop(JournalFolder folder, TestClock clock, Plan plan, VaultDisk disk) {
        this.shop = TestShop.on(folder, clock, plan);
        this.disk = disk;
        this.vault = new KeyVault(TestVaults.on(disk, new QuickStretch()));
        SaleClock guarded = new SaleClock(clock, shop.journal());
        KeyHouse house = new KeyHouse(
                shop.journal(),
                vault,
                shop.people().gate(),
                shop.people().log(),
                guarded::nowOrLast,
                new SecureRandom());
        this.desk = new KeyDesk(house);
        this.training = new TrainingTokens(house, new RingTokenModule(vault, () -> 5, TestKeys.NOTHING_BEFORE));
        this.tariffs = new TariffDesk(new TariffHouse(
                shop.journal(),
                shop.people().gate(),
                shop.people().log(),
                vault::signers,
                guarded::nowOrLast,
                ZoneOffset.UTC));
        open(plan);
    }

    private void open(Plan plan) {
        if (vault.exists()) {
            assertThat(unlock()).isInstanceOf(Done.class);
            return;
        }
        List<VaultKey> keys = plan.training() ? PublicTestKeys.load() : List.of();
        try (SlotSecret secret = TestVaults.passphrase(TestVaults.PASSPHRASE)) {
            vault.create(NewVault.contents(keys, new SecureRandom()), List.of(TestVaults.slot("test", secret)));
        }
        desk.reconcile();
    }

    /** A real shop with an empty vault. */
    public static KeyShop real(Path home, TestClock clock) {
        return on(JournalFolder.below(home), clock, Plan.KES.real(), emptyDisk());
    }

    /** A training shop whose vault holds the public test keys. */
    public static KeyShop training(Path home, TestClock clock) {
        return on(JournalFolder.below(home), clock, Plan.KES, emptyDisk());
    }

    /** A shop on disks of the test's own making. */
    public static KeyShop on(JournalFolder folder, TestClock clock, Plan plan, VaultDisk disk) {
        return new KeyShop(folder, clock, plan, disk);
    }

    /** A disk for a vault. */
    public static VaultDisk emptyDisk() {
        return new VaultDisk(TestVaults.FOLDER);
    }

    /** Its people and counter. */
    public TestShop shop() {
        return shop;
    }

    /** Its keys. */
    public KeyVault vault() {
        return vault;
    }

    /** Where its vault is. */
    public VaultDisk disk() {
        return disk;
    }

    /** Its desks of keys. */
    public KeyDesk desk() {
        return desk;
    }

    /** The expert form over its keys. */
    public TrainingTokens training() {
        return training;
    }

    /** Its prices. */
    public TariffDesk tariffs() {
        return tariffs;
    }

    /** Unlocks its vault with the right passphrase. */
    public ActOutcome<Boolean> unlock() {
        try (VaultSecret secret = new VaultSecret.Passphrase(chars(TestVaults.PASSPHRASE))) {
            return desk.unlock(secret);
        }
    }

    /** Does what needs two: the supervisor consents to what is asked for. */
    public <T> ActOutcome<T> byTwo(Function<Optional<Approval>, ActOutcome<T>> act) {
        ActOutcome<T> asked = act.apply(Optional.empty());
        assertThat(asked).isInstanceOf(ApprovalNeeded.class);
        return act.apply(Optional.of(consent(asked)));
    }

    /** The supervisor's consent to what an act asked for. */
    public Approval consent(ActOutcome<?> asked) {
        return done(shop.people()
                .people()
                .approve(
                        ((ApprovalNeeded<?>) asked).request(),
                        TestShop.SUPERVISOR.name(),
                        TestShop.SUPERVISOR_PIN.toCharArray()));
    }

    /** The newest act on the tape. */
    public Act lastAct() {
        return acts(1).get(0).act();
    }

    /** The newest acts on the tape, the newest first. */
    public List<ActRecord> acts(int most) {
        return shop.journal().registers().acts().search(ActSearch.newest(most));
    }

    /** The files of the vault in hex, for comparing byte for byte. */
    public Map<String, String> vaultFiles() {
        Map<String, String> files = new HashMap<>();
        disk.files().forEach((name, bytes) -> files.put(name, HexFormat.of().formatHex(bytes)));
        return files;
    }

    /** Secret characters. */
    public static SecretChars chars(String text) {
        return SecretChars.takeOver(text.toCharArray());
    }

    /** What was done. */
    public static <T> T done(ActOutcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<T>) outcome).value();
    }

    /** Why it was not done. */
    public static Refusal refused(ActOutcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused<?>) outcome).refusal();
    }

    @Override
    public void close() {
        vault.close();
        shop.close();
    }
}
