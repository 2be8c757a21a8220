package org.utilitill.vault;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * A key profile with its key, as a ring holds it: in this process, or by way of the security token that keeps it. It
 * never shows the key, and wipes what it has of it when closed.
 */
public final class VaultKey implements AutoCloseable {

    private final KeyProfile profile;
    private final @Nullable SecretBytes value;
    private final VendingKey key;

    /**
     * Takes a key over.
     *
     * @param profile what is known of it
     * @param value the key itself: 8 bytes for derivation 02, 20 bytes for 04
     * @throws org.utilitill.sts.field.StsException E_UNVERIFIED for a derivation that nothing public proves
     */
    public VaultKey(KeyProfile profile, SecretBytes value) {
        this(profile, value, new VendingKey(value, attributes(profile)));
    }

    private VaultKey(KeyProfile profile, @Nullable SecretBytes value, VendingKey key) {
        this.profile = profile;
        this.value = value;
        this.key = key;
    }

    /**
     * A key that a security token keeps: it makes and reads tokens like any other, and nobody can read it.
     *
     * @param profile what is known of it
     * @param hmac answers HMAC-SHA-256 of its argument under the key, 32 bytes, or throws NO_ANSWER as a
     *     {@link VaultException}
     * @throws org.utilitill.sts.field.StsException E_DKGA for any derivation but 04
     */
    public static VaultKey keptElsewhere(KeyProfile profile, UnaryOperator<byte[]> hmac) {
        return new VaultKey(profile, null, VendingKey.keptElsewhere(attributes(profile), hmac));
    }

    private static KeyAttributes attributes(KeyProfile profile) {
        return new KeyAttributes(
                profile.sgc(),
                KeyType.of(profile.kt()),
                profile.krn(),
                new KeyExpiry(profile.ken()),
                profile.baseDate(),
                KeyDerivation.of(profile.dkga()));
    }

    /** What may be known of it. */
    public KeyProfile profile() {
        return profile;
    }

    /** The key, for making and reading tokens; belongs to this, which closes it. */
    VendingKey key() {
        return key;
    }

    /**
     * The decoder key of a virtual meter; the caller closes it.
     *
     * @throws IllegalStateException when this is no training key: real meters have their own
     */
    public DecoderKey trainingKeyOf(MeterIdentity meter) {
        if (!profile.training()) {
            throw new IllegalStateException("key " + profile.name() + " is real and makes no training meter");
        }
        return key.decoderKeyOf(meter);
    }

    /** The same key in another state; both share one value, so only one of them may be closed. */
    public VaultKey in(KeyState state) {
        return new VaultKey(profile.in(state), value, key);
    }

    /**
     * Lends the bytes for sealing them again: to the vault file, or to a recipient whose public key two people chose.
     *
     * @param reader gets a copy that is wiped when it returns
     * @throws IllegalStateException after close, and always for a key that is kept elsewhere
     */
    public <T> T read(Function<byte[], T> reader) {
        if (value == null) {
            throw new IllegalStateException("key " + profile.name() + " is kept elsewhere and can not be read");
        }
        return value.read(reader);
    }

    /** Wipes the key. */
    @Override
    public void close() {
        key.close();
    }

    /** The profile's name, never the key. */
    @Override
    public String toString() {
        return "VaultKey(" + profile.name() + ")";
    }
}
