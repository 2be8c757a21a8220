package org.utilitill.vault.custody;

import java.time.Instant;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.KeyFault;
import org.utilitill.vault.KeyParts;
import org.utilitill.vault.PublicTestKeys;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.envelope.OpenedEnvelope;
import org.utilitill.vault.nectar.OpenedConfiguration;

/** A key on its way into the vault: judged, and wiped when it does not get there. */
public final class NewKey implements AutoCloseable {

    private final KeyProfile profile;
    private final SecretBytes value;

    private NewKey(KeyProfile read, SecretBytes value) {
        this.profile = read.with(CheckValue.of(value), value.read(PublicTestKeys::holds));
        this.value = value;
    }

    /** What two custodians typed, under the profile that was typed with it. */
    public static NewKey of(KeyProfile profile, KeyParts.Whole whole) {
        return new NewKey(profile, whole.key());
    }

    /** What a configuration held, for a utility. */
    public static NewKey of(OpenedConfiguration opened, String utility) {
        return new NewKey(opened.profile().of(utility), opened.key());
    }

    /** What an envelope held, for a utility. */
    public static NewKey of(OpenedEnvelope opened, String utility) {
        return new NewKey(opened.profile().of(utility), opened.key());
    }

    /** What it will be known as, with its check value. */
    public KeyProfile profile() {
        return profile;
    }

    /** How many hex digits it has. */
    public int digits() {
        return 2 * value.length();
    }

    /** Why it may not be taken in, if there is a reason. */
    public Optional<KeyFault> fault(Instant now) {
        return value.read(bytes -> KeyFault.of(profile, bytes, now));
    }

    /** The key as the vault holds it; from here on it belongs to whoever asked. */
    VaultKey held() {
        return new VaultKey(profile, value);
    }

    /** Wipes the key. */
    @Override
    public void close() {
        value.close();
    }

    /** The profile's name, never the key. */
    @Override
    public String toString() {
        return "NewKey(" + profile.name() + ")";
    }
}
