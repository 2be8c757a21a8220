package org.utilitill.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.box.DiskVaultFiles;
import org.utilitill.vault.box.NewSlot;
import org.utilitill.vault.box.PassphraseStretch;
import org.utilitill.vault.box.SlotSecret;
import org.utilitill.vault.box.StretchCost;
import org.utilitill.vault.box.VaultFolder;
import org.utilitill.vault.custody.KeyVault;
import org.utilitill.vault.custody.NewVault;

/**
 * The vault of a station's folder. A training shop's opens by itself with a passphrase that anyone may know, since it
 * holds published keys; a real one waits for a person.
 */
final class StationVault {

    /** Public on purpose: what it guards is published. */
    static final String TRAINING_PASSPHRASE = "training training training";

    private final SecureRandom random;
    private final Clock clock;
    private final PassphraseStretch stretch;

    StationVault(SecureRandom random, Clock clock, PassphraseStretch stretch) {
        this.random = random;
        this.clock = clock;
        this.stretch = stretch;
    }

    /** The vault of a folder, locked. */
    KeyVault of(Path home) {
        Path folder = home.toAbsolutePath().normalize().resolve("vault");
        return new KeyVault(new VaultFolder(folder, new DiskVaultFiles(), stretch, random, clock));
    }

    /** The vault of a training shop, unlocked; one that is not there yet is made with the public test keys. */
    KeyVault ofTraining(Path home) {
        KeyVault vault = of(home);
        try (SlotSecret secret = new SlotSecret.Passphrase(TRAINING_PASSPHRASE.toCharArray())) {
            if (vault.exists()) {
                vault.unlock(secret);
            } else {
                VaultContents contents = NewVault.contents(PublicTestKeys.load(), random);
                vault.create(contents, List.of(new NewSlot("training", secret, StretchCost.PUBLIC_PASSPHRASE)));
            }
        }
        return vault;
    }
}
