package org.utilitill.vault.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Reads the data key of a vault on the disk, as only a test may: to look for it where it must not be. */
public final class DataKeys {

    private DataKeys() {}

    /** The data key of the newest generation in a folder; the caller wipes it, and closes the secret. */
    public static byte[] of(Path folder, SlotSecret secret) {
        Generations generations = new Generations(folder, new DiskVaultFiles());
        VaultImage image = generations.image(generations.newest());
        SlotLock lock = new SlotLock(new Argon2Stretch(), image.header().id());
        for (Header.Slot slot : image.header().slots()) {
            byte[] key = slot.kind() == secret.kind() ? lock.open(slot, secret) : null;
            if (key != null) {
                assertThat(key).hasSize(Ciphers.KEY);
                return key;
            }
        }
        throw new AssertionError("no slot of the vault opens");
    }
}
