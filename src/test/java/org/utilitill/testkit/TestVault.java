package org.utilitill.testkit;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.box.NewSlot;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.box.StretchCost;
import org.utilitill.vault.box.VaultFolder;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vault.custody.NewVault;

/** Real vault files at the least cost, with the public test keys in them. */
public final class TestVault {

    /** Opens the vault. */
    public static final String PASSPHRASE = "bako limu zeta rizo peku";

    private TestVault() {}

    /** The vault of a folder, made on first use, unlocked. */
    public static KeyVault unlocked(Path folder, Clock clock) {
        KeyVault vault = locked(folder, clock);
        try (SlotSecret secret = secret()) {
            if (vault.locked()) {
                vault.unlock(secret);
            }
        }
        return vault;
    }

    /** The vault of a folder, made on first use, locked. */
    public static KeyVault locked(Path folder, Clock clock) {
        KeyVault vault = new KeyVault(VaultFolder.at(folder, clock));
        if (!vault.exists()) {
            try (SlotSecret secret = secret()) {
                vault.create(
                        NewVault.contents(PublicTestKeys.load(), new SecureRandom()),
                        List.of(new NewSlot("test", secret, StretchCost.PUBLIC_PASSPHRASE)));
            }
            vault.lock();
        }
        return vault;
    }

    private static SlotSecret secret() {
        return new SlotSecret.Passphrase(PASSPHRASE.toCharArray());
    }
}
