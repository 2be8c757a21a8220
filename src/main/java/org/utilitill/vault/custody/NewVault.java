package org.utilitill.vault.custody;

import java.security.SecureRandom;
import java.util.List;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.VaultContents;
import org.utilitill.vault.VaultKey;

/** What a new vault begins with: a pepper and two keys of the station's own, all random, and no vending key. */
public final class NewVault {

    private static final int SECRET_BYTES = 32;

    private NewVault() {}

    /**
     * The first contents; whoever gets them owns them.
     *
     * @param keys to begin with, none in a real shop
     * @param random where the secrets come from
     */
    public static VaultContents contents(List<VaultKey> keys, SecureRandom random) {
        return new VaultContents(keys, List.of(), secret(random), secret(random), secret(random));
    }

    private static SecretBytes secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return SecretBytes.takeOver(bytes);
    }
}
