package org.utilitill.vault.pkcs11;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.KeyRing;
import org.utilitill.vault.TokenModule.Custody;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.pkcs11.UnusableKey.Fault;

/**
 * The keys of derivation 04 in a PKCS#11 token, described by profiles that are kept outside of it.
 *
 * <p>The token keeps the vending key; the decoder key of a meter that it makes is in memory while one token is made.
 * Derivation 02 can not be kept so: its last step adds the vending key itself to what the cipher gave, and a token
 * gives no key. A profile of it is refused with E_DKGA.
 *
 * <p>The token is the process's: opening it again puts every earlier ring of the same token out.
 */
public final class Pkcs11Keys implements KeyRing {

    private static final int KEY_BYTES = 20;

    private final String id;
    private final Pkcs11Session session;
    private volatile List<VaultKey> keys = List.of();
    private volatile List<UnusableKey> unusable = List.of();
    private volatile boolean locked;

    private Pkcs11Keys(String id, Pkcs11Session session) {
        this.id = id;
        this.session = session;
    }

    /**
     * Logs in and looks the keys of the profiles up; {@link #unusable} tells which are not there.
     *
     * @param place where the token is
     * @param profiles what is known of its keys
     * @param pin the user's PIN; wiped
     * @throws VaultException WRONG_SECRET or NO_ANSWER
     * @throws StsException E_DKGA for a profile of another derivation than 04, before the PIN is tried
     */
    public static Pkcs11Keys open(Pkcs11Place place, List<KeyProfile> profiles, char[] pin) {
        try {
            profiles.forEach(Pkcs11Keys::requireDerivation04);
            Pkcs11Keys ring = new Pkcs11Keys("pkcs11:" + place.label(), Pkcs11Session.open(place, pin));
            ring.describe(profiles);
            return ring;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** The name of a profile's key in the token: UTILITILL, SGC, KRN, KT and base date, with colons between. */
    public static String nameOf(KeyProfile profile) {
        return String.format(
                Locale.ROOT,
                "UTILITILL:%s:%d:%d:%d",
                profile.sgc().digits(),
                profile.krn().value(),
                profile.kt(),
                profile.baseDate().year());
    }

    /**
     * Looks the keys up anew by these profiles, which replace those before: after one was retired, say.
     *
     * @throws VaultException LOCKED or NO_ANSWER; the profiles before stay then
     * @throws StsException E_DKGA
     */
    public synchronized void describe(List<KeyProfile> profiles) {
        requireUnlocked();
        List<VaultKey> held = new ArrayList<>();
        List<UnusableKey> faulty = new ArrayList<>();
        for (KeyProfile profile : profiles) {
            requireDerivation04(profile);
            Optional<SecretKey> key = session.find(nameOf(profile));
            fault(profile, key)
                    .ifPresentOrElse(
                            fault -> faulty.add(new UnusableKey(profile, fault)),
                            () -> held.add(held(profile, key.orElseThrow())));
        }
        keys = List.copyOf(held);
        unusable = List.copyOf(faulty);
    }

    private VaultKey held(KeyProfile profile, SecretKey key) {
        return VaultKey.keptElsewhere(profile, data -> session.hmac(key, data));
    }

    private Optional<Fault> fault(KeyProfile profile, Optional<SecretKey> key) {
        if (key.isEmpty()) {
            return Optional.of(Fault.ABSENT);
        }
        if (key.get().getFormat() != null) {
            return Optional.of(Fault.READABLE);
        }
        String found = CheckValue.ofHmac(data -> session.hmac(key.get(), data));
        return found.equals(profile.checkValue()) ? Optional.empty() : Optional.of(Fault.OTHER_KEY);
    }

    /** The profiles whose key is not in the token as it should be; they are not among {@link #keys}. */
    public List<UnusableKey> unusable() {
        return unusable;
    }

    /**
     * Puts a key into the token: the end of a key ceremony. It is sensitive, private, never extractable and for signing
     * only. The token itself then makes the check value with it, which must be the profile's.
     *
     * @param profile what is known of the key
     * @param value its 20 bytes; left for the caller to close
     * @throws StsException E_DKGA or E_VK_LENGTH
     * @throws VaultException LOCKED, NO_ANSWER, or NOT_WRITTEN when the token's check value is another: the key is then
     *     taken out again
     */
    public synchronized StoreOutcome store(KeyProfile profile, SecretBytes value) {
        requireUnlocked();
        requireDerivation04(profile);
        requireLength(value);
        if (!CheckValue.of(value).equals(profile.checkValue())) {
            return StoreOutcome.OTHER_CHECK_VALUE;
        }
        Optional<Fault> before = fault(profile, session.find(nameOf(profile)));
        if (before.isEmpty()) {
            hold(profile);
            return StoreOutcome.THERE_ALREADY;
        }
        return before.get() == Fault.ABSENT ? storeNew(profile, value) : StoreOutcome.NAME_TAKEN;
    }

    private StoreOutcome storeNew(KeyProfile profile, SecretBytes value) {
        String name = nameOf(profile);
        try (PaddedKey padded = value.read(PaddedKey::new)) {
            session.store(name, padded);
        }
        if (fault(profile, session.find(name)).isPresent()) {
            session.remove(name);
            throw new VaultException(Code.NOT_WRITTEN, id + " did not take the key " + name, null);
        }
        hold(profile);
        return StoreOutcome.STORED;
    }

    /** Has the key of a profile among those held, in place of an earlier profile of the same key. */
    private void hold(KeyProfile profile) {
        List<KeyProfile> next = new ArrayList<>();
        keys.forEach(key -> next.add(key.profile()));
        unusable.forEach(faulty -> next.add(faulty.profile()));
        next.removeIf(profile::sameRegister);
        next.add(profile);
        describe(next);
    }

    /**
     * Destroys the key of a profile in the token, for ever.
     *
     * @return false when the key of its name is not there or has another check value; nothing was destroyed then
     * @throws VaultException LOCKED or NO_ANSWER
     */
    public synchronized boolean destroy(KeyProfile profile) {
        requireUnlocked();
        requireDerivation04(profile);
        if (fault(profile, session.find(nameOf(profile))).isPresent()) {
            return false;
        }
        session.remove(nameOf(profile));
        keys = keys.stream()
                .filter(held -> !held.profile().sameRegister(profile))
                .toList();
        return true;
    }

    private static void requireDerivation04(KeyProfile profile) {
        VaultKey.keptElsewhere(profile, data -> data).close();
    }

    private static void requireLength(SecretBytes value) {
        if (value.length() != KEY_BYTES) {
            throw new StsException(
                    StsError.E_VK_LENGTH,
                    "A vending key for derivation 04 has %d bytes and not %d.",
                    KEY_BYTES,
                    value.length());
        }
    }

    private void requireUnlocked() {
        if (locked) {
            throw new VaultException(Code.LOCKED, id + " is locked", null);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Custody custody() {
        return Custody.PKCS11;
    }

    @Override
    public boolean locked() {
        return locked;
    }

    @Override
    public List<VaultKey> keys() {
        return keys;
    }

    /** Logs out and lets the token go; to use it again, open it again. */
    @Override
    public synchronized void lock() {
        if (!locked) {
            locked = true;
            keys.forEach(VaultKey::close);
            keys = List.of();
            unusable = List.of();
            session.close();
        }
    }
}
