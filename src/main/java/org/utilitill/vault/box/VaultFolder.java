package org.utilitill.vault.box;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;
import org.utilitill.vault.box.Header.Slot;

/**
 * The folder of a vault: two generations of one sealed file. The newest that is whole opens, so that a power cut or a
 * bad sector costs the last change at most.
 */
public final class VaultFolder {

    /**
     * A way into the vault, for the screen. Until the vault is open nothing proves that it is true.
     *
     * @param kind what opens it
     * @param label whose it is
     */
    public record SlotInfo(SlotSecret.Kind kind, String label) {}

    /** What makes and opens files. */
    record Tools(Generations generations, PassphraseStretch stretch, SecureRandom random) {}

    private final Tools tools;
    private final Clock clock;

    /**
     * A vault on a disk of the caller's.
     *
     * @param folder holds the vault and nothing else; made when the vault is
     * @param files the disk
     * @param stretch what a try of a passphrase costs
     * @param random for keys, salts and nonces
     * @param clock for the time of creation only
     */
    public VaultFolder(Path folder, VaultFiles files, PassphraseStretch stretch, SecureRandom random, Clock clock) {
        this.tools = new Tools(new Generations(folder, files), stretch, random);
        this.clock = clock;
    }

    /** A vault on the real disk. */
    public static VaultFolder at(Path folder, Clock clock) {
        return new VaultFolder(folder, new DiskVaultFiles(), new Argon2Stretch(), new SecureRandom(), clock);
    }

    /**
     * Whether there is a vault, whole or not.
     *
     * @throws VaultException DAMAGED when the folder can not be read
     */
    public boolean exists() {
        return tools.generations().newest() > 0;
    }

    /**
     * Makes the vault. The secrets of the slots stay the caller's; the contents go over to what is answered.
     *
     * @throws VaultException NOT_WRITTEN when there is one already or the disk does not take it; the contents stay the
     *     caller's then
     * @throws IllegalArgumentException when {@link NewSlot#fault} finds one
     */
    public OpenedVault create(VaultContents contents, List<NewSlot> slots) {
        if (exists()) {
            throw new VaultException(Code.NOT_WRITTEN, "There is a vault already.", null);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return OpenedVault.create(tools, new Header(UUID.randomUUID(), 0, now, List.of(), ""), contents, slots);
    }

    /**
     * Opens the newest generation that is whole. The secret stays the caller's.
     *
     * @throws VaultException MISSING when there is no vault, FORMAT when it is of a newer version, WRONG_SECRET when no
     *     slot opens, DAMAGED when no generation is whole
     */
    public OpenedVault open(SlotSecret secret) {
        return fromNewest((image, newerDamaged) -> open(image, newerDamaged, secret));
    }

    private OpenedVault open(VaultImage image, boolean newerDamaged, SlotSecret secret) {
        SlotLock lock = new SlotLock(tools.stretch(), image.header().id());
        for (Slot slot : image.header().slots()) {
            byte[] dataKey = slot.kind() == secret.kind() ? lock.open(slot, secret) : null;
            if (dataKey != null) {
                return OpenedVault.open(tools, image, dataKey, newerDamaged);
            }
        }
        throw new VaultException(Code.WRONG_SECRET, "No slot of the vault opens with this.", null);
    }

    /**
     * The ways in, without a secret.
     *
     * @throws VaultException MISSING, FORMAT or DAMAGED
     */
    public List<SlotInfo> slots() {
        return fromHeader(header -> infos(header.slots()));
    }

    static List<SlotInfo> infos(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new SlotInfo(slot.kind(), slot.label()))
                .toList();
    }

    /**
     * The vault's own id, the same for ever, without a secret.
     *
     * @throws VaultException MISSING, FORMAT or DAMAGED
     */
    public UUID id() {
        return fromHeader(Header::id);
    }

    private <T> T fromHeader(Function<Header, T> part) {
        return fromNewest((image, newerDamaged) -> part.apply(image.header()));
    }

    /** What a file is asked for; DAMAGED lets the one before answer. */
    private interface Question<T> {
        T ask(VaultImage image, boolean newerDamaged);
    }

    private <T> T fromNewest(Question<T> question) {
        List<VaultException> damages = new ArrayList<>();
        for (long number : tools.generations().numbers()) {
            try {
                return question.ask(tools.generations().image(number), !damages.isEmpty());
            } catch (VaultException e) {
                if (e.code() != Code.DAMAGED) {
                    throw e;
                }
                damages.add(e);
            }
        }
        throw damages.isEmpty() ? new VaultException(Code.MISSING, "There is no vault.", null) : damages.get(0);
    }
}
