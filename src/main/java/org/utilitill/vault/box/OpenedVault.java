package org.utilitill.vault.box;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;
import org.utilitill.vault.box.Header.Slot;
import org.utilitill.vault.box.VaultFolder.SlotInfo;
import org.utilitill.vault.box.VaultFolder.Tools;

/**
 * A vault that was opened: its contents, and the data key to seal them again without asking for a passphrase. Close
 * wipes both. Used by one thread.
 */
public final class OpenedVault implements AutoCloseable {

    private static final int BOTH_GENERATIONS = 2;

    private final Tools tools;
    private final boolean newerDamaged;
    private Header header;
    private SecretBytes dataKey;
    private VaultContents contents;
    private long newestSeen;
    private boolean closed;

    private OpenedVault(Tools tools, Header header, byte[] dataKey, VaultContents contents, boolean newerDamaged) {
        this.tools = tools;
        this.header = header;
        this.dataKey = SecretBytes.takeOver(dataKey);
        this.contents = contents;
        this.newerDamaged = newerDamaged;
        this.newestSeen = tools.generations().newest();
    }

    static OpenedVault create(Tools tools, Header blank, VaultContents contents, List<NewSlot> slots) {
        OpenedVault vault = new OpenedVault(tools, blank, new byte[Ciphers.KEY], contents, false);
        vault.changeSlots(slots);
        return vault;
    }

    /** Takes the data key over, and wipes it when it does not open the body. */
    static OpenedVault open(Tools tools, VaultImage image, byte[] dataKey, boolean newerDamaged) {
        try {
            return new OpenedVault(tools, image.header(), dataKey, image.open(dataKey), newerDamaged);
        } catch (VaultException e) {
            Arrays.fill(dataKey, (byte) 0);
            throw e;
        }
    }

    /** What it holds; belongs to this, which closes it. */
    public VaultContents contents() {
        return contents;
    }

    /** The number of the generation that was opened or last written, from 1. */
    public long generation() {
        return header.generation();
    }

    /** Whether a newer generation was damaged when this was opened, so that the last change is lost. */
    public boolean newerDamaged() {
        return newerDamaged;
    }

    /** The vault's own id, the same for ever. */
    public UUID id() {
        return header.id();
    }

    /** The ways in. */
    public List<SlotInfo> slots() {
        return VaultFolder.infos(header.slots());
    }

    /**
     * Seals other contents behind the same slots. They may share keys with those before; a key that is left out is the
     * caller's to close.
     *
     * @throws VaultException NOT_WRITTEN when the disk does not take them or another program wrote the vault, LOCKED
     *     after close; what was held before is held still then
     */
    public void save(VaultContents next) {
        requireOpen();
        long before = header.generation();
        header = write(header, dataKey, next, 1);
        contents = next;
        // A file that can not be removed now opens with the same slots and goes with a later change.
        tools.generations().keepOnly(Set.of(before, header.generation()));
    }

    /**
     * Seals other contents behind the same slots into both generations, so that nothing on the disk holds what is left
     * out; a file that can not be removed now goes with a later change.
     *
     * @throws VaultException as {@link #save}
     */
    public void saveTwice(VaultContents next) {
        requireOpen();
        header = write(header, dataKey, next, BOTH_GENERATIONS);
        contents = next;
        tools.generations().keepOnly(Set.of(header.generation() - 1, header.generation()));
    }

    /**
     * Seals the contents with a new data key behind other slots, and writes both generations, so that nothing on the
     * disk opens with the slots before. The secrets stay the caller's.
     *
     * @param wanted every slot there shall be
     * @return whether the files of the slots before are gone; those that could not be removed go with a later change
     * @throws VaultException NOT_WRITTEN when the disk does not take it or another program wrote the vault, and nothing
     *     has changed; LOCKED after close
     * @throws IllegalArgumentException when {@link NewSlot#fault} finds one
     */
    public boolean changeSlots(List<NewSlot> wanted) {
        requireOpen();
        NewSlot.fault(wanted).ifPresent(fault -> {
            throw new IllegalArgumentException("no slots of a vault: " + fault);
        });
        SecretBytes fresh = SecretBytes.takeOver(SlotLock.bytes(Ciphers.KEY, tools.random()));
        SecretBytes out = fresh;
        try {
            Header behind = header.behind(fresh.read(key -> slots(wanted, key)));
            header = write(behind, fresh, contents, BOTH_GENERATIONS);
            out = dataKey;
            dataKey = fresh;
        } finally {
            out.close();
        }
        return tools.generations().keepOnly(Set.of(header.generation() - 1, header.generation()));
    }

    private List<Slot> slots(List<NewSlot> wanted, byte[] key) {
        SlotLock lock = new SlotLock(tools.stretch(), header.id());
        List<Slot> slots = new ArrayList<>();
        wanted.forEach(slot -> slots.add(lock.close(slot, slots.size() + 1, key, tools.random())));
        return slots;
    }

    private Header write(Header from, SecretBytes key, VaultContents next, int copies) {
        List<Long> added = new ArrayList<>();
        try {
            requireNoOther();
            Header last = from;
            for (int i = 0; i < copies; i++) {
                newestSeen++;
                added.add(newestSeen);
                last = from.next(newestSeen, HeaderJson.hex(SlotLock.bytes(Ciphers.NONCE, tools.random())));
                add(last, key, next);
            }
            return last;
        } catch (IOException | VaultException e) {
            tools.generations().takeBack(added, e);
            throw new VaultException(Code.NOT_WRITTEN, "The vault was not written.", e);
        }
    }

    private void add(Header next, SecretBytes key, VaultContents sealed) throws IOException {
        byte[] file = key.read(bytes -> VaultImage.seal(next, bytes, sealed));
        key.read(VaultImage.parse(file)::open).close();
        tools.generations().add(next.generation(), file);
    }

    private void requireNoOther() {
        if (tools.generations().newest() > newestSeen) {
            throw new VaultException(Code.NOT_WRITTEN, "Another program wrote the vault.", null);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new VaultException(Code.LOCKED, "The vault is locked.", null);
        }
    }

    /** Wipes the data key and the contents. */
    @Override
    public void close() {
        closed = true;
        dataKey.close();
        contents.close();
    }

    /** The id and generation, nothing that is sealed. */
    @Override
    public String toString() {
        return "OpenedVault(" + id() + ", generation " + generation() + ")";
    }
}
