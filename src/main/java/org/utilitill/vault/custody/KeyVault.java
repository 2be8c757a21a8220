package org.utilitill.vault.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.vault.KeyRing;
import org.utilitill.vault.TokenModule.Custody;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.box.NewSlot;
import org.utilitill.vault.box.OpenedVault;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.box.VaultFolder;

/**
 * The vault file of a station while the station runs: locked until someone unlocks it, wiped when it is locked again.
 * Each change is on the disk when its method returns, or nothing changed.
 *
 * <p>It may be asked from any thread and does one thing at a time.
 */
public final class KeyVault implements KeyRing, AutoCloseable {

    private final VaultFolder folder;
    private Optional<OpenedVault> open = Optional.empty();

    /** A locked vault. */
    public KeyVault(VaultFolder folder) {
        this.folder = folder;
    }

    /** Whether there is a vault file at all. */
    public synchronized boolean exists() {
        return folder.exists();
    }

    /**
     * Makes the vault file and leaves it unlocked.
     *
     * @param contents go over to this
     * @param slots the ways in; their secrets stay the caller's
     * @throws VaultException NOT_WRITTEN; the contents stay the caller's then
     */
    public synchronized void create(VaultContents contents, List<NewSlot> slots) {
        open = Optional.of(folder.create(contents, slots));
    }

    /**
     * Unlocks it; the secret stays the caller's. Takes about half a second.
     *
     * @return whether a newer generation was damaged, so that the last change is lost
     * @throws VaultException MISSING, WRONG_SECRET, DAMAGED or FORMAT
     */
    public synchronized boolean unlock(SlotSecret secret) {
        OpenedVault opened = folder.open(secret);
        lock();
        open = Optional.of(opened);
        return opened.newerDamaged();
    }

    @Override
    public synchronized String id() {
        return folder.id().toString();
    }

    @Override
    public Custody custody() {
        return Custody.SOFTWARE;
    }

    @Override
    public synchronized boolean locked() {
        return open.isEmpty();
    }

    @Override
    public synchronized void lock() {
        open.ifPresent(OpenedVault::close);
        open = Optional.empty();
    }

    @Override
    public synchronized List<VaultKey> keys() {
        return open.map(vault -> vault.contents().keys()).orElse(List.of());
    }

    /** Whose signatures are or were believed; none while it is locked. */
    public synchronized List<TrustedSigner> signers() {
        return open.map(vault -> vault.contents().signers()).orElse(List.of());
    }

    /** What opens it, without secrets. */
    public synchronized List<VaultFolder.SlotInfo> slots() {
        return folder.slots();
    }

    /** A held key by the name of its profile. */
    public synchronized Optional<VaultKey> key(String name) {
        return keys().stream()
                .filter(held -> held.profile().name().equals(name))
                .findFirst();
    }

    /**
     * Takes a key in; it goes over to this.
     *
     * @throws VaultException LOCKED or NOT_WRITTEN; the key stays the caller's then
     */
    public synchronized void add(NewKey key) {
        save(contents -> {
            List<VaultKey> next = new ArrayList<>(contents.keys());
            next.add(key.held());
            return contents.withKeys(next);
        });
    }

    /**
     * Brings a key into another state, and answers its profile. A destroyed key is wiped and gone, in memory and in
     * both generations on the disk.
     *
     * @throws VaultException LOCKED or NOT_WRITTEN
     */
    public synchronized KeyProfile set(VaultKey held, KeyState state) {
        List<VaultKey> next = new ArrayList<>();
        for (VaultKey other : keys()) {
            if (!other.profile().name().equals(held.profile().name())) {
                next.add(other);
            } else if (state != KeyState.DESTROYED) {
                next.add(other.in(state));
            }
        }
        OpenedVault vault = opened();
        if (state == KeyState.DESTROYED) {
            vault.saveTwice(vault.contents().withKeys(next));
            held.close();
        } else {
            vault.save(vault.contents().withKeys(next));
        }
        return held.profile().in(state);
    }

    /**
     * Adds or replaces a signer by name.
     *
     * @throws VaultException LOCKED or NOT_WRITTEN
     */
    public synchronized void set(TrustedSigner signer) {
        save(contents -> {
            List<TrustedSigner> next = new ArrayList<>(contents.signers());
            next.removeIf(other -> other.name().equals(signer.name()));
            next.add(signer);
            return contents.withSigners(next);
        });
    }

    /**
     * Forgets a signer by name, as if there had never been one.
     *
     * @throws VaultException LOCKED or NOT_WRITTEN
     */
    public synchronized void forgetSigner(String name) {
        save(contents -> contents.withSigners(contents.signers().stream()
                .filter(other -> !other.name().equals(name))
                .toList()));
    }

    /**
     * Puts other ways in, in place of all there were.
     *
     * @return whether what opened it before is gone from the disk; if not, it goes with a later change
     * @throws VaultException LOCKED or NOT_WRITTEN
     */
    public synchronized boolean changeSlots(List<NewSlot> slots) {
        return opened().changeSlots(slots);
    }

    private void save(UnaryOperator<VaultContents> change) {
        OpenedVault vault = opened();
        vault.save(change.apply(vault.contents()));
    }

    /**
     * Lends everything to a reader for the time of one call, such as its pepper or the station's own keys.
     *
     * @throws VaultException LOCKED
     */
    public synchronized <T> T read(Function<VaultContents, T> reader) {
        return reader.apply(opened().contents());
    }

    private OpenedVault opened() {
        return open.orElseThrow(() -> new VaultException(Code.LOCKED, "The vault is locked.", null));
    }

    @Override
    public void close() {
        lock();
    }
}
