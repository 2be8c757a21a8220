package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.utilitill.vault.box.Header.Slot;

/**
 * Puts the data key of a vault behind a secret and gets it back.
 *
 * <pre>
 * slot key = HKDF-SHA-256(stretched phrase | key file, salt = vault id, info = "UTVAULT1 slot " kind " " number)
 * wrapped  = AES-256-GCM(slot key, nonce, data key, bound to "UTVAULT1" | vault id | slot without wrapped)
 * </pre>
 */
final class SlotLock {

    private static final int SALT = 16;

    private final PassphraseStretch stretch;
    private final HeaderJson json = new HeaderJson();
    private final UUID vault;

    SlotLock(PassphraseStretch stretch, UUID vault) {
        this.stretch = stretch;
        this.vault = vault;
    }

    /** A slot that this secret opens. */
    Slot close(NewSlot wanted, int number, byte[] dataKey, SecureRandom random) {
        String salt = HeaderJson.hex(bytes(SALT, random));
        byte[] nonce = bytes(Ciphers.NONCE, random);
        Slot open = new Slot(
                number, wanted.secret().kind(), wanted.label(), wanted.cost(), salt, HeaderJson.hex(nonce), "");
        byte[] key = key(open, wanted.secret());
        try {
            return open.wrapping(HeaderJson.hex(Ciphers.seal(key, nonce, dataKey, bound(open))));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The data key, which the caller wipes; null when the secret is another one. */
    byte @Nullable [] open(Slot slot, SlotSecret secret) {
        byte[] key = key(slot, secret);
        try {
            byte[] nonce = HeaderJson.unhex(slot.nonce());
            return Ciphers.open(key, nonce, HeaderJson.unhex(slot.wrapped()), bound(slot.wrapping("")));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] key(Slot slot, SlotSecret secret) {
        byte[] stretched = stretched(slot, secret);
        byte[] beside = secret.beside();
        byte[] whole = Arrays.copyOf(stretched, stretched.length + beside.length);
        System.arraycopy(beside, 0, whole, stretched.length, beside.length);
        Arrays.fill(stretched, (byte) 0);
        Arrays.fill(beside, (byte) 0);
        try {
            return Ciphers.derive(whole, idBytes(vault), use(slot), Ciphers.KEY);
        } finally {
            Arrays.fill(whole, (byte) 0);
        }
    }

    private byte[] stretched(Slot slot, SlotSecret secret) {
        byte[] phrase = secret.phrase();
        try {
            return stretch.stretch(phrase, HeaderJson.unhex(slot.salt()), slot.cost());
        } finally {
            Arrays.fill(phrase, (byte) 0);
        }
    }

    private static byte[] use(Slot slot) {
        return String.format(Locale.ROOT, "UTVAULT1 slot %s %d", slot.kind().code(), slot.id())
                .getBytes(US_ASCII);
    }

    private byte[] bound(Slot unwrapped) {
        byte[] magic = VaultImage.magic();
        byte[] id = idBytes(vault);
        byte[] slot = json.bytes(unwrapped);
        return ByteBuffer.allocate(magic.length + id.length + slot.length)
                .put(magic)
                .put(id)
                .put(slot)
                .array();
    }

    /** The id as 16 bytes. */
    static byte[] idBytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** So many bytes from a source. */
    static byte[] bytes(int length, SecureRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
